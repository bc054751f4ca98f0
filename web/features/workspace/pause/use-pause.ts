import { useEffect } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import type { Session } from '../session/session.ts'

/** Whether the company has stopped the clock; what was typed up to then is sent at once. */
export function usePause(session: Session): boolean {
  const isPaused = useStore(session.clock.reading).pause !== null
  useEffect(() => {
    if (isPaused) session.journal.flush().catch(() => {})
  }, [isPaused, session])
  return isPaused
}
