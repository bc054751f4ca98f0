import type { Files } from '../../../../server/shared/challenges.ts'
import { isScratch, withoutScratch } from '../../../../server/shared/scratch.ts'
import type { Place } from '../documents/documents.ts'
import type { Session } from '../session/session.ts'

/**
 * Brings the files of a place to another state, one edit a file, as if it were typed: so the journal has it, and each
 * file's own undo too. The scratch folder and locked files stay as they are.
 *
 * @returns the files before, to go back to
 */
export function replaceWork(session: Session, place: Place, target: Files): Files {
  const { documents, view, workbench } = session
  const before = documents.files(place).get()
  for (const path of Object.keys(before)) {
    const isOurs = !isScratch(path) && !documents.isLocked({ ...place, path })
    if (!isOurs || target[path] !== undefined) continue
    documents.delete({ ...place, path })
    view.closeFile({ path, kind: 'work' })
  }
  for (const [path, text] of Object.entries(withoutScratch(target))) {
    const now = before[path]
    if (now === text) continue
    if (now === undefined) documents.create({ ...place, path })
    const isInEditor = now !== undefined && workbench.editing.get()?.models.replace(place, path, text, 'reset')
    if (!isInEditor) documents.edit({ ...place, path }, [[0, now?.length ?? 0, text]], 'reset')
  }
  return before
}

/** The same, with a sentence about it that offers the way back. */
export function replaceWorkWithNotice(session: Session, place: Place, target: Files, text: string): void {
  const before = replaceWork(session, place, target)
  const undo = () => {
    replaceWork(session, place, before)
    session.ui.notice.set({ text: 'Your work is as it was before.' })
  }
  session.ui.notice.set({ text, undo })
}
