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

/** What the browser's storage keeps is sent by the next page; without storage, this page stays until it is sent. */
async function leaveWhenSaved(session: Session, onLeave: () => void): Promise<void> {
  const { journal } = session
  await journal.flush().catch(() => {})
  while (journal.status.get().unsent > 0 && !journal.status.get().kept && journal.status.get().phase !== 'stopped') {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  onLeave()
}
