import { isScratch } from '../../../../server/shared/scratch.ts'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { PathDialog } from './path-dialog.tsx'
import { replaceWorkWithNotice } from './replace-work.ts'

/** The dialog about a file that somebody asked for, from its menu or by a command. */
export function FileDialogs() {
  const session = useSession()
  const { documents, ui, view } = session
  const place = usePlace()
  const dialog = useStore(ui.fileDialog)
  const onClose = () => ui.fileDialog.set(null)
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
      const reset = () => {
        const files = { ...documents.files(place).get(), [path]: documents.given(place)[path] ?? '' }
        replaceWorkWithNotice(session, place, files, `${path} is as the challenge began.`)
      }
      return (
        <ConfirmDialog
          title={`Start over with ${path}?`}
          text="The file gets the text that the challenge began with. You can undo it."
          action="Start over"
          onClose={onClose}
          onConfirm={reset}
        />
      )
    }
    case 'delete': {
      const { path } = dialog
      const remove = () => {
        const { [path]: _gone, ...others } = documents.files(place).get()
        if (!isScratch(path)) return replaceWorkWithNotice(session, place, others, `${path} is deleted.`)
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
