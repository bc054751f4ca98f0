import { useEffect } from 'react'
import { preferences } from '../preferences/preferences.ts'
import type { Session } from '../session/session.ts'
import { matchesKeys } from './keys.ts'
import { workspaceCommands } from './workspace-commands.ts'

/** Gives each command its keys, from anywhere on the page. */
export function useCommands(session: Session): void {
  useEffect(() => {
    const stop = new AbortController()
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing || session.ending.get().phase !== 'working') return
      if (session.clock.reading.get().pause) return
      if (document.querySelector('[aria-modal="true"]')) return
      const command = workspaceCommands(session).find(({ keys }) => keys !== undefined && matchesKeys(keys, event))
      if (!command || isTakenBy(event, command.keys ?? '', command.everywhere === true)) return
      event.preventDefault()
      event.stopPropagation()
      command.run()
    }
    window.addEventListener('keydown', onKey, { capture: true, signal: stop.signal })
    return () => stop.abort()
  }, [session])
}

/** Whether the keys mean something else where the focus is. */
function isTakenBy(event: KeyboardEvent, keys: string, everywhere: boolean): boolean {
  if (everywhere) return false
  const target = event.target instanceof HTMLElement ? event.target : null
  const isInEditor = target?.closest('.monaco-editor') != null
  if (isInEditor && keys === 'mod+k') return true
  if (isInEditor && preferences.get().keys !== 'standard') return true
  const isTyping = target?.matches('input, textarea, select, [contenteditable="true"]') === true
  return isTyping && !keys.includes('+')
}
