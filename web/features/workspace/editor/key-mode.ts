import type { KeySet } from '../preferences/preferences.ts'
import type { Editor } from './workbench.ts'

/**
 * Gives the editor Vim's or Emacs' keys, which are fetched when they are first asked for, and tells the state of these
 * in the status line. What is returned takes them away again.
 */
export async function attachKeys(keys: KeySet, editor: Editor, status: HTMLElement): Promise<() => void> {
  if (keys === 'vim') {
    const { initVimMode } = await import('monaco-vim')
    const mode = initVimMode(editor as never, status)
    return () => mode.dispose()
  }
  if (keys === 'emacs') {
    const { EmacsExtension } = await import('monaco-emacs')
    const mode = new EmacsExtension(editor as never)
    const show = (text: string) => {
      status.textContent = text
    }
    mode.onDidMarkChange((isSet: boolean) => show(isSet ? 'Mark set' : ''))
    mode.onDidChangeKey(show)
    mode.start()
    return () => mode.dispose()
  }
  return () => {}
}
