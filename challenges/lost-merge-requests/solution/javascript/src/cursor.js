/** @import { Position } from './order.js' */

export class InvalidCursorError extends Error {
  name = 'InvalidCursorError'

  constructor() {
    super('The cursor is not one that this list handed out.')
  }
}

const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** Stands for all rows of a second: a cursor of the old format continues with the next older second. */
const beforeAnyId = Number.NEGATIVE_INFINITY

/**
 * @param {Position} position
 * @returns {string}
 */
export function encodeCursor(position) {
  const json = JSON.stringify({ u: position.updatedAt, i: position.id })
  // Of what base64 has beside letters and digits only `=` comes of a time and a number.
  return btoa(json).replaceAll('=', '')
}

/**
 * @param {string} cursor
 * @returns {Position}
 * @throws {InvalidCursorError}
 */
export function decodeCursor(cursor) {
  const { u, i = beforeAnyId } = parse(cursor)
  if (typeof u !== 'string' || !timestamp.test(u)) throw new InvalidCursorError()
  if (typeof i !== 'number') throw new InvalidCursorError()
  return { updatedAt: u, id: i }
}

/**
 * @param {string} cursor
 * @returns {Record<string, unknown>}
 */
function parse(cursor) {
  try {
    const value = JSON.parse(atob(cursor))
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Neither base64 nor JSON: refused below like any other foreign cursor.
  }
  throw new InvalidCursorError()
}
