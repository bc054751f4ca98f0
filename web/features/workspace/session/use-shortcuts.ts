import { useEffect } from 'react'
import type { Session } from './session.ts'

/** Ctrl+Enter (Cmd+Enter) runs the tests, with Shift it submits: from anywhere on the page, the editor included. */
export function useShortcuts(session: Session): void {
  useEffect(() => {
    const stop = new AbortController()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      if (session.ending.get().phase !== 'working' || session.clock.reading.get().pause || isDialogOpen()) return
      event.preventDefault()
      event.stopPropagation()
      if (event.shiftKey) void session.submit(session.view.place)
      else if (!event.repeat) void session.run(session.view.place)
    }
    window.addEventListener('keydown', onKey, { capture: true, signal: stop.signal })
    return () => stop.abort()
  }, [session])
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

/** The modifier as this computer's keyboard shows it. */
export const modifierKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
