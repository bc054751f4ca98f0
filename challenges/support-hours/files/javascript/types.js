/** @typedef {'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'} Weekday */

/**
 * @typedef {object} Calendar
 * @property {string} zone Like `Europe/Berlin`.
 * @property {Readonly<Partial<Record<Weekday, readonly string[]>>>} hours Like `09:00-12:00`, sorted.
 * @property {readonly string[]} holidays Days like `2026-04-03`.
 */

/**
 * Moments like `2026-03-02T15:30:00Z`.
 *
 * @typedef {object} Pause
 * @property {string} from
 * @property {string | null} to Null for a pause that goes on.
 */

export {}
