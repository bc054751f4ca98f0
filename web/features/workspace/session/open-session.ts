import type { CandidateAttempt } from '../../../../server/shared/attempts.ts'
import type { JournalAppend } from '../../../../server/shared/journal.ts'
import { appendJournal } from '../../../shared/candidate/append-journal.ts'
import { setAside } from '../../../shared/candidate/aside.ts'
import { fetchAttempt } from '../../../shared/candidate/fetch-attempt.ts'
import { takeStarted } from '../../../shared/candidate/started-attempt.ts'
import { indexedDbStore } from '../../../shared/journal/batch-store.ts'
import { deliverLeftovers, type Leftovers } from '../../../shared/journal/deliver-leftovers.ts'
import { newUuid } from '../../../shared/journal/new-uuid.ts'
import { Journal } from '../journal/journal.ts'
import { Session } from './session.ts'
import { type TabLock, takeTabLock, tryTabLock } from './tab-lock.ts'

export type Opening =
  | { readonly outcome: 'open'; readonly session: Session; readonly lock: TabLock; readonly leftovers: Leftovers }
  /** Another tab of this browser works on the attempt. */
  | { readonly outcome: 'elsewhere' }
  | { readonly outcome: 'finished' }

/**
 * Opens the workspace: takes the tab's lock, delivers what an earlier page could not, and builds the session on what
 * the server then has.
 *
 * @param takeOver asks another tab to hand over
 * @throws ApiError where the server cannot be reached or the link does not work
 */
export async function openSession(token: string, takeOver: boolean): Promise<Opening> {
  const started = await takeStarted(token)
  const first = started?.attempt ?? (await fetchAttempt(token))
  const lock = await (takeOver ? takeTabLock(first.id) : tryTabLock(first.id))
  if (!lock) return { outcome: 'elsewhere' }
  try {
    const store = indexedDbStore()
    const send = (append: JournalAppend) => appendJournal(token, append)
    const leftovers = await deliverLeftovers(first.id, store, {
      send,
      setAside: (append) => setAside(token, append),
    })
    const hasNews = takeOver || leftovers.delivered > 0
    const attempt: CandidateAttempt = hasNews ? await fetchAttempt(token) : first
    const readAt = hasNews ? undefined : started?.at
    if (attempt.state === 'finished') {
      lock.release()
      return { outcome: 'finished' }
    }
    const journal = new Journal({ attempt: attempt.id, writer: newUuid(), next: attempt.journalNext, store, send })
    return { outcome: 'open', session: new Session(token, attempt, journal, readAt), lock, leftovers }
  } catch (error) {
    lock.release()
    throw error
  }
}
