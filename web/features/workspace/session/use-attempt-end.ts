import { useEffect } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import { askAtZero } from './ask-at-zero.ts'
import type { Session } from './session.ts'

/** How often the clock is looked at, in milliseconds. */
const lookEveryMs = 250

/** Watches for the end of the attempt, and calls `onLeave` when nothing is left to do in the workspace. */
export function useAttemptEnd(session: Session, onLeave: () => void): void {
  const ending = useStore(session.ending)
  useEffect(() => {
    const timer = setInterval(() => {
      if (session.clock.remainingMs() === 0) void askAtZero(session)
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [session])
  const isOver = ending.phase === 'over'
  useEffect(() => {
    if (isOver) return whenSaved(session, onLeave)
  }, [isOver, session, onLeave])
}

/**
 * Calls back once the server has everything, however long the line is down, or once it takes nothing more.
 * @returns what ends the wait
 */
function whenSaved({ journal }: Session, done: () => void): () => void {
  const waiting = new AbortController()
  const look = () => {
    const { unsent, phase } = journal.status.get()
    if (waiting.signal.aborted || (unsent > 0 && phase !== 'stopped')) return
    waiting.abort()
    done()
  }
  const unsubscribe = journal.status.subscribe(look)
  waiting.signal.addEventListener('abort', unsubscribe)
  void journal
    .flush()
    .catch(() => {})
    .then(look)
  return () => waiting.abort()
}
