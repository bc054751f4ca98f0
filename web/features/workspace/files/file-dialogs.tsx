import { usePlace, useSession } from '../session/session-context.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { PathDialog } from './path-dialog.tsx'

/** What a candidate is about to do with a file. */
export type FileDialog =
  | { readonly action: 'create' }
  | { readonly action: 'rename' | 'reset' | 'delete'; readonly path: string }

interface FileDialogsProps {
  readonly dialog: FileDialog | null
  readonly onClose: () => void
  readonly onReset: (path: string, text: string) => void
}

export function FileDialogs({ dialog, onClose, onReset }: FileDialogsProps) {
  const { documents, view } = useSession()
  const place = usePlace()
  if (!dialog) return null
  const taken = documents.paths(place).get()
  switch (dialog.action) {
    case 'create': {
      const create = (path: string) => {
        documents.create({ ...place, path })
        view.showFile({ path, kind: 'work' })
      }
      return <PathDialog title="New file" action="Create" initial="" taken={taken} onClose={onClose} onPath={create} />
    }
    case 'rename': {
      const { path } = dialog
      const others = taken.filter((each) => each !== path)
      const rename = (to: string) => {
        if (to === path) return
        documents.rename({ ...place, path }, to)
        view.renameFile(path, to)
      }
      return (
        <PathDialog title="Rename" action="Rename" initial={path} taken={others} onClose={onClose} onPath={rename} />
      )
    }
    case 'reset': {
      const { path } = dialog
      return (
        <ConfirmDialog
          title={`Start over with ${path}?`}
          text="The file gets the text that the challenge began with. Undo in the editor brings yours back."
          action="Start over"
          onClose={onClose}
          onConfirm={() => onReset(path, documents.given(place)[path] ?? '')}
        />
      )
    }
    case 'delete': {
      const { path } = dialog
      const remove = () => {
        documents.delete({ ...place, path })
        view.closeFile({ path, kind: 'work' })
      }
      return (
        <ConfirmDialog
          title={`Delete ${path}?`}
          text="The file is gone from your work at once."
          action="Delete"
          onClose={onClose}
          onConfirm={remove}
        />
      )
    }
  }
}
