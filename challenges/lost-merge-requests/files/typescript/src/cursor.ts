export interface Position {
  readonly updatedAt: string
}

export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError'

  constructor() {
    super('The cursor is not one that this list handed out.')
  }
}

const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

export function encodeCursor(position: Position): string {
  const json = JSON.stringify({ u: position.updatedAt })
  return btoa(json).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** @throws {InvalidCursorError} */
export function decodeCursor(cursor: string): Position {
  const { u } = parse(cursor)
  if (typeof u !== 'string' || !timestamp.test(u)) throw new InvalidCursorError()
  return { updatedAt: u }
}

function parse(cursor: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Neither base64 nor JSON: refused below like any other foreign cursor.
  }
  throw new InvalidCursorError()
}
