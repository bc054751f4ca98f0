import type { Files } from '../../../../server/shared/challenges.ts'
import { isScratch, withoutScratch } from '../../../../server/shared/scratch.ts'
import type { Place } from '../documents/documents.ts'
import type { Session } from '../session/session.ts'

/** What the replacing reaches of a session. */
type Reached = Pick<Session, 'documents' | 'view' | 'workbench' | 'ui'>

/** A file before and after it was replaced; undefined where it was not there. */
interface Replaced {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * Brings the files of a place to another state, with a sentence about it that offers the way back. The scratch folder
 * and locked files stay as they are.
 */
export function replaceWorkWithNotice(session: Reached, place: Place, target: Files, text: string): void {
  const before = session.documents.files(place).get()
  const wanted = withoutScratch(target)
  const paths = new Set([...Object.keys(before).filter((path) => !isScratch(path)), ...Object.keys(wanted)])
  const replaced = replace(session, place, new Map([...paths].map((path) => [path, wanted[path]])))
  session.ui.notice.set({ text, undo: () => undo(session, place, replaced, before) })
}

/**
 * Gives back what was replaced, and nothing else: a file made since stays, and so does one that the replacing made and
 * somebody worked on. Where a file that comes back was typed in since, that text is one more Undo away.
 *
 * @param then the files as they were before they were replaced
 */
function undo(session: Reached, place: Place, replaced: readonly Replaced[], then: Files): void {
  const now = session.documents.files(place).get()
  const returning = replaced.filter(({ path, before, after }) => before !== undefined || now[path] === after)
  const undone = replace(session, place, new Map(returning.map(({ path, before }) => [path, before])))
  const left = new Map(replaced.map(({ path, after }) => [path, after]))
  const newer = undone.filter(({ path, before }) => before !== undefined && before !== left.get(path))
  if (newer.length > 0) {
    const names = newer.map(({ path }) => path).join(', ')
    const text = `Your work is as it was before. What you typed since in ${names} was replaced.`
    session.ui.notice.set({ text, undo: () => undo(session, place, undone, now) })
    return
  }
  const paths = Object.keys(withoutScratch(session.documents.files(place).get()))
  const hasMore = paths.some((path) => then[path] === undefined)
  session.ui.notice.set({
    text: hasMore
      ? 'Your work is as it was before, and the files you made since stay.'
      : 'Your work is as it was before.',
  })
}

/**
 * Gives files another text, one edit a file, as if it were typed: so the journal has it, and each file's own undo too.
 *
 * @param wanted by path; undefined deletes the file
 * @returns what was changed by it
 */
function replace(session: Reached, place: Place, wanted: ReadonlyMap<string, string | undefined>): Replaced[] {
  const { documents, view, workbench } = session
  const files = documents.files(place).get()
  const changed = [...wanted]
    .map(([path, after]): Replaced => ({ path, before: files[path], after }))
    .filter(({ path, before, after }) => before !== after && !documents.isLocked({ ...place, path }))
  for (const { path } of changed.filter(({ after }) => after === undefined)) {
    documents.delete({ ...place, path })
    view.closeFile({ path, kind: 'work' }, place)
  }
  for (const { path, before, after } of changed) {
    if (after === undefined) continue
    if (before === undefined) documents.create({ ...place, path })
    const isInEditor = before !== undefined && workbench.editing.get()?.models.replace(place, path, after, 'reset')
    if (!isInEditor) documents.edit({ ...place, path }, [[0, before?.length ?? 0, after]], 'reset')
  }
  return changed
}
