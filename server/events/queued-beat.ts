import type { CandidateSubmission } from '../shared/attempts.ts'

const nearMs = 3_000
const farMs = 15_000
/** So many before somebody are near: a few seconds of grading. */
const nearPlaces = 30

/**
 * How long until somebody whose work waits is told their place in the queue again; undefined where nothing waits. The
 * further away their turn, the less often: a thousand who wait together would otherwise have the server do more looking
 * than grading.
 */
export function queuedBeatMs(submissions: readonly Pick<CandidateSubmission, 'state' | 'ahead'>[]): number | undefined {
  const waiting = submissions.filter(({ state }) => state === 'queued')
  if (waiting.length === 0) return undefined
  const next = Math.min(...waiting.map(({ ahead }) => ahead ?? 0))
  return Math.min(farMs, Math.max(nearMs, (nearMs * next) / nearPlaces))
}
