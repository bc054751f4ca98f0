/**
 * Like `2026-01-31`. Sorts as text.
 *
 * @typedef {string} Day
 */

/**
 * @typedef {object} Tier
 * @property {number | null} upTo The last minute it is for, null for all the rest.
 * @property {number} price Of one minute, in thousandths of a cent.
 */

/**
 * @typedef {object} Subscription
 * @property {Day} startsOn
 * @property {Day | null} endsOn Its last day, null if it was not cancelled.
 * @property {number} feeCents For a whole period.
 * @property {readonly Tier[]} tiers
 */

/**
 * @typedef {object} Usage
 * @property {Day} day
 * @property {number} minutes
 */

/**
 * @typedef {object} Period
 * @property {number} index Counted from 0.
 * @property {Day} start
 * @property {Day} end The last day.
 * @property {number} days
 * @property {number} fullDays How many days it would have if nobody had cancelled.
 */

/**
 * @typedef {object} Invoice
 * @property {Day} start
 * @property {Day} end
 * @property {number} minutes
 * @property {number} feeCents
 * @property {number} usageCents
 * @property {number} totalCents
 */

export {}
