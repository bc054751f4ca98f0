import { useEffect, useState } from 'react'
import type { Combination } from '../../../shared/editor/keys-of-command.ts'
import { loadKeysOfCommand } from '../../../shared/editor/load-monaco.ts'
import { useStore } from '../../../shared/state/store.ts'
import { useSession } from '../session/session-context.ts'

type KeysOfCommand = (command: string) => readonly Combination[]

/** The keys that the editor has for its commands; null where there is no editor on the page. */
export function useEditorKeys(): KeysOfCommand | null {
  const hasEditor = useStore(useSession().workbench.editor) !== null
  const [keysOf, setKeysOf] = useState<KeysOfCommand | null>(null)
  useEffect(() => {
    // With an editor, its code is there. Without its keys, a list of commands is still one.
    if (hasEditor)
      loadKeysOfCommand().then(
        (load) => setKeysOf(() => load),
        () => {},
      )
  }, [hasEditor])
  return hasEditor ? keysOf : null
}
