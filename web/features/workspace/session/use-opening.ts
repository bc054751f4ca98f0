import { useCallback, useEffect, useRef, useState } from 'react'
import { openedAhead, takeAhead } from './open-ahead.ts'
import { type Opening, openSession } from './open-session.ts'

interface OpeningState {
  readonly opening: Opening | null
  readonly error: Error | null
}

/** Opens the session once, and again when asked to. One that was opened ahead is there at once. */
export function useOpening(token: string) {
  const [state, setState] = useState<OpeningState>(() => ({ opening: openedAhead(token), error: null }))
  const isUnderWay = useRef(false)
  const open = useCallback(
    async (takeOver: boolean) => {
      // React's strict mode runs effects twice; two openings at once would compete for the tab's lock.
      if (isUnderWay.current) return
      isUnderWay.current = true
      const ahead = takeOver ? undefined : takeAhead(token)
      if (!ahead) setState({ opening: null, error: null })
      try {
        const opening = await (ahead ?? openSession(token, takeOver))
        setState((before) => (before.opening === opening ? before : { opening, error: null }))
      } catch (error) {
        setState({ opening: null, error: error instanceof Error ? error : new Error(String(error)) })
      } finally {
        isUnderWay.current = false
      }
    },
    [token],
  )
  useEffect(() => void open(false), [open])
  return { ...state, open: (takeOver: boolean) => void open(takeOver) }
}
