/** What decides where a row stands in the list. */
export interface Position {
  readonly updatedAt: string
  readonly id: number | string
}

/** For `sort`: newest first, then highest id first. */
export function newestFirst(a: Position, b: Position): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1
  return String(b.id).localeCompare(String(a.id))
}
