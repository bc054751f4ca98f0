import { useCallback, useEffect, useRef, useState } from 'react'
import { type Opening, openSession } from './open-session.ts'

interface OpeningState {
  readonly opening: Opening | null
  readonly error: Error | null
}

/** Opens the session once, and again when asked to. */
export function useOpening(token: string) {
  const [state, setState] = useState<OpeningState>({ opening: null, error: null })
  const isUnderWay = useRef(false)
  const open = useCallback(
    async (takeOver: boolean) => {
      // React's strict mode runs effects twice; two openings at once would compete for the tab's lock.
      if (isUnderWay.current) return
      isUnderWay.current = true
      setState({ opening: null, error: null })
      try {
        setState({ opening: await openSession(token, takeOver), error: null })
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
