import { z } from 'zod'
import { AppError } from '../http/errors.ts'

/** Where a page ends: the sorted value and the id of its last row. */
const pageCursor = z.tuple([z.union([z.string(), z.number()]), z.uuid()])
export type PageCursor = z.infer<typeof pageCursor>

export function formatPageCursor(cursor: PageCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** Throws invalid-input. */
export function parsePageCursor(text: string): PageCursor {
  try {
    return pageCursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw new AppError('invalid-input', 'The cursor is not one of ours. Ask for the first page again.')
  }
}
