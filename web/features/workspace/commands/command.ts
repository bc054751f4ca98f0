/** Something that can be done in the workspace: in the palette, in the list of shortcuts, by its keys, by a button. */
export interface Command {
  readonly id: string
  readonly group: 'Run' | 'Files' | 'Go to' | 'View' | 'Help'
  readonly label: string
  /** As `mod+shift+Enter`; `mod` is Command on a Mac and Control elsewhere. */
  readonly keys?: string
  /** Works while Vim or Emacs keys have the editor's own, too. */
  readonly everywhere?: boolean
  run(): void
}
