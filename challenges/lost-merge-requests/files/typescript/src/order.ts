import type { MergeRequest } from './types'

/** For `sort`: newest first. */
export function newestFirst(a: MergeRequest, b: MergeRequest): number {
  if (a.updatedAt === b.updatedAt) return 0
  return a.updatedAt > b.updatedAt ? -1 : 1
}
