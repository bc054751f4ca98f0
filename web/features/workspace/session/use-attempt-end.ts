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
  useEffect(() => {
    if (ending.phase === 'over') void leaveWhenSaved(session, onLeave)
  }, [ending, session, onLeave])
}

/** Stays until the server has everything, however long the line is down, or until it takes nothing more. */
async function leaveWhenSaved({ journal }: Session, onLeave: () => void): Promise<void> {
  await journal.flush().catch(() => {})
  const { unsent, phase } = journal.status.get()
  if (unsent === 0 || phase === 'stopped') return onLeave()
  const unsubscribe = journal.status.subscribe(() => {
    const now = journal.status.get()
    if (now.unsent > 0 && now.phase !== 'stopped') return
    unsubscribe()
    onLeave()
  })
}
