/** @import { Day } from './types.js' */

const dayMs = 24 * 60 * 60 * 1000

/**
 * @param {Day} day
 * @param {number} days
 * @returns {Day}
 */
export function addDays(day, days) {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

/**
 * The same day of a later month, or its last day if it has no such day.
 *
 * @param {Day} day
 * @param {number} months
 * @returns {Day}
 */
export function addMonths(day, months) {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  lastOfMonth.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10)
}

/**
 * How many days there are from one to the other.
 *
 * @param {Day} first
 * @param {Day} last
 * @returns {number}
 */
export function daysBetween(first, last) {
  return (Date.parse(last) - Date.parse(first)) / dayMs
}
