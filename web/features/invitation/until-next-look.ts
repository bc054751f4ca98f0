import type { CandidateInvitation } from '../../../server/shared/attempts.ts'

/** While somebody waits for an answer; and otherwise, for a link may be withdrawn and time be given. In milliseconds. */
const awaitedMs = 15_000
const usualMs = 60_000

/** After how many milliseconds a page asks again what its link leads to; false where nothing changes by itself. */
export function untilNextLook({
  state,
  opensInMs,
  accommodation,
}: Pick<CandidateInvitation, 'state' | 'opensInMs' | 'accommodation'>): number | false {
  if (state !== 'scheduled' && state !== 'ready') return false
  const usual = accommodation && accommodation.answer === null ? awaitedMs : usualMs
  // A computer may sleep, so the time to open is not waited for in one go.
  return state === 'scheduled' ? Math.min(opensInMs + 250, usual) : usual
}
