/** @import { Schedule, Weekday } from './types.js' */

const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/**
 * Reads `06:00 mon-fri Europe/Oslo`. The days are `daily`, a range, or a list: `mon,wed,fri`.
 *
 * @param {string} text
 * @returns {Schedule}
 * @throws {SyntaxError} that says what is wrong
 */
export function parseSchedule(text) {
  const parts = text.trim().split(/\s+/)
  const [time, days, zone] = parts
  if (time === undefined || days === undefined || zone === undefined || parts.length > 3) {
    throw new SyntaxError(`A schedule is a time, days and a zone, not "${text}".`)
  }
  return { ...parseTime(time), days: parseDays(days), zone: parseZone(zone) }
}

/**
 * @param {string} text
 * @returns {{ hour: number; minute: number }}
 */
function parseTime(text) {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (match === null) throw new SyntaxError(`"${text}" is not a time from 00:00 to 23:59.`)
  return { hour: Number(match[1]), minute: Number(match[2]) }
}

/**
 * @param {string} text
 * @returns {Weekday[]}
 */
function parseDays(text) {
  if (text === 'daily') return [0, 1, 2, 3, 4, 5, 6]
  const [from, to] = text.split('-')
  if (from !== undefined && to !== undefined) {
    const first = parseDay(from)
    const length = (parseDay(to) - first + 7) % 7
    return Array.from({ length: length + 1 }, (_, day) => (first + day) % 7)
  }
  return text.split(',').map(parseDay)
}

/**
 * @param {string} text
 * @returns {Weekday}
 */
function parseDay(text) {
  const day = dayNames.indexOf(text)
  if (day === -1) throw new SyntaxError(`"${text}" is not a day: one of ${dayNames.join(', ')}.`)
  return day
}

/**
 * @param {string} text
 * @returns {string}
 */
function parseZone(text) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return text
  } catch {
    throw new SyntaxError(`"${text}" is not a time zone.`)
  }
}
