/** @import { Calendar, Pause } from './types.js' */

/**
 * The moment at which so many minutes of support time have passed, null if that never comes.
 *
 * @param {string} received
 * @param {number} minutes
 * @param {Calendar} calendar
 * @param {readonly Pause[]} pauses
 * @returns {string | null}
 */
export function dueAt(received, minutes, calendar, pauses) {
  throw new Error('dueAt is not written yet')
}
