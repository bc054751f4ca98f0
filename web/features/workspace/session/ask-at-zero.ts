import { fetchAttempt } from '../../../shared/candidate/fetch-attempt.ts'
import { endingAfter } from './ending.ts'
import type { Session } from './session.ts'

/** Pause before the server is asked again, where it could not be reached. */
const askAgainMs = 3_000

/**
 * What happens when this browser's clock says zero: typing stops, what is unsent goes out, and the server says whether
 * the time is really over. Where the line is down, it is asked until it answers.
 */
export async function askAtZero(session: Session): Promise<void> {
  if (session.ending.get().phase !== 'working') return
  session.ending.set({ phase: 'asking' })
  while (session.ending.get().phase === 'asking') {
    await session.journal.flush().catch(() => {})
    try {
      const attempt = await fetchAttempt(session.token)
      session.clock.set(attempt)
      session.ending.set(endingAfter(session.ending.get(), attempt))
    } catch {
      await new Promise((resolve) => setTimeout(resolve, askAgainMs))
    }
  }
}
