import { attemptLimits } from '../attempts/limits.ts'
import { AppError } from '../http/errors.ts'

const open = new Map<string, number>()

/** Counts a stream that an attempt opens in this process; the function that comes back gives its place away again. */
export function takeStream(attemptId: string): () => void {
  const count = open.get(attemptId) ?? 0
  if (count >= attemptLimits.eventStreams) {
    throw new AppError('rate-limited', 'This attempt is open in too many tabs. Close some of them.')
  }
  open.set(attemptId, count + 1)
  return () => {
    const left = (open.get(attemptId) ?? 1) - 1
    if (left === 0) open.delete(attemptId)
    else open.set(attemptId, left)
  }
}
