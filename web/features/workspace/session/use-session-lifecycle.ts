import { useEffect } from 'react'
import { appendJournal } from '../../../shared/candidate/append-journal.ts'
import { fetchAttempt } from '../../../shared/candidate/fetch-attempt.ts'
import { keepaliveBytes } from '../../../shared/journal/batch-limits.ts'
import { watchEvents } from '../api/watch-events.ts'
import { endingAfter } from './ending.ts'
import type { Session } from './session.ts'
import type { TabLock } from './tab-lock.ts'

/** Ties a session to its page: what the page notices goes into the journal, and what the server says into the session. */
export function useSessionLifecycle(session: Session, lock: TabLock): void {
  useEffect(() => watchEvents(session.token, (event) => session.receive(event)), [session])
  useEffect(() => notePageEvents(session), [session])
  useEffect(() => {
    void lock.asked.then(async () => {
      await session.journal.flush().catch(() => {})
      session.journal.stop('taken')
      lock.release()
    })
    return () => lock.release()
  }, [session, lock])
}

function notePageEvents(session: Session): () => void {
  const stop = new AbortController()
  const listen = (target: Window | Document, event: string, listener: (event: Event) => void) =>
    target.addEventListener(event, listener, { signal: stop.signal })
  session.note('resume')
  listen(window, 'focus', () => session.note('focus'))
  listen(window, 'blur', () => session.note('blur'))
  listen(window, 'offline', () => session.note('offline'))
  listen(window, 'online', () => {
    session.note('online')
    session.journal.retryNow()
  })
  listen(window, 'pagehide', () => sendLastWords(session))
  listen(window, 'beforeunload', (event) => {
    const { unsent, kept } = session.journal.status.get()
    // Only where leaving would lose something does the browser ask.
    if (unsent > 0 && !kept) event.preventDefault()
  })
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') void setClock(session)
    else session.journal.flush().catch(() => {})
  })
  return () => stop.abort()
}

/** The page goes away: what fits into a request that outlives it is sent, the store has all of it. */
function sendLastWords(session: Session): void {
  const append = session.journal.takeAppend()
  if (append.batches.length === 0 || JSON.stringify(append).length > keepaliveBytes / 3) return
  appendJournal(session.token, append, { keepalive: true }).catch(() => {})
}

/** A computer that slept has a clock that stood still: after an absence the server is asked for the time. */
async function setClock(session: Session): Promise<void> {
  const attempt = await fetchAttempt(session.token).catch(() => null)
  if (!attempt) return
  session.clock.set(attempt)
  session.ending.set(endingAfter(session.ending.get(), attempt))
}
