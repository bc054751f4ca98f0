import type { CandidateAttempt } from '../../../server/shared/attempts.ts'
import { appendJournal } from '../../shared/candidate/append-journal.ts'
import { setAside } from '../../shared/candidate/aside.ts'
import { fetchAttempt } from '../../shared/candidate/fetch-attempt.ts'
import { indexedDbStore } from '../../shared/journal/batch-store.ts'
import { deliverLeftovers } from '../../shared/journal/deliver-leftovers.ts'

/** The finished attempt, after what this browser still held of it has been sent: work from before the end counts. */
export async function bringIn(token: string): Promise<CandidateAttempt> {
  const attempt = await fetchAttempt(token)
  const { delivered } = await deliverLeftovers(attempt.id, indexedDbStore(), {
    send: (append) => appendJournal(token, append),
    setAside: (append) => setAside(token, append),
  })
  return delivered > 0 ? fetchAttempt(token) : attempt
}
