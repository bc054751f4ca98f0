/**
 * @typedef {object} Position
 * @property {string} [updatedAt]
 * @property {number} [offset]
 */

export class InvalidCursorError extends Error {
  name = 'InvalidCursorError'

  constructor() {
    super('The cursor is not one that this list handed out.')
  }
}

const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/**
 * @param {number} offset
 * @returns {string}
 */
export function encodeCursor(offset) {
  return btoa(JSON.stringify({ o: offset }))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/**
 * @param {string} cursor
 * @returns {Position}
 * @throws {InvalidCursorError}
 */
export function decodeCursor(cursor) {
  const { u, o } = parse(cursor)
  if (typeof o === 'number') return { offset: o }
  if (typeof u !== 'string' || !timestamp.test(u)) throw new InvalidCursorError()
  return { updatedAt: u }
}

/**
 * @param {string} cursor
 * @returns {Record<string, unknown>}
 */
function parse(cursor) {
  try {
    const value = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Neither base64 nor JSON: refused below like any other foreign cursor.
  }
  throw new InvalidCursorError()
}
