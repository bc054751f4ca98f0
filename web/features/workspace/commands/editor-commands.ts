import type { Session } from '../session/session.ts'

/** Those of which the workspace has its own: Monaco's palette, and its formatter, which the journal cannot name. */
const replaced = new Set([
  'editor.action.quickCommand',
  'editor.action.formatDocument',
  'editor.action.formatSelection',
])

export interface EditorCommand {
  readonly id: string
  readonly label: string
  run(): void
}

/** What the editor itself can do at the moment. */
export function editorCommands({ workbench }: Session): EditorCommand[] {
  const editor = workbench.editor.get()
  const actions = editor?.getSupportedActions() ?? []
  return actions
    .filter(({ id, label }) => label !== '' && !replaced.has(id))
    .map(({ id, label }) => ({
      id,
      label,
      run: () => {
        editor?.focus()
        void editor?.getAction(id)?.run()
      },
    }))
}
