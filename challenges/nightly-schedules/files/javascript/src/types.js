/**
 * 0 is Sunday, as in `Date`.
 * @typedef {0 | 1 | 2 | 3 | 4 | 5 | 6} Weekday
 */

/**
 * @typedef {object} Schedule
 * @property {number} hour
 * @property {number} minute
 * @property {readonly Weekday[]} days
 * @property {string} zone IANA name, for example `Europe/Oslo`.
 */

/** @typedef {Schedule & { id: string, active: boolean }} PlannedSchedule */

/**
 * @typedef {object} Run
 * @property {string} id
 * @property {Date} at
 */

export {}
