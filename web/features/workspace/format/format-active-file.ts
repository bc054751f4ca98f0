import { preferences } from '../preferences/preferences.ts'
import { missingPart } from '../session/missing-part.ts'
import type { Session } from '../session/session.ts'
import { formatCode, parserOf } from './format-code.ts'

/** Formats the open file as one edit that can be undone. What stands in its way is said in a note. */
export async function formatActiveFile(session: Session): Promise<void> {
  const { view, documents, workbench, ui } = session
  const place = view.place
  const { active } = view.openFiles
  const models = workbench.editing.get()?.models
  if (!active || !models || active.kind !== 'work' || documents.isLocked({ ...place, path: active.path })) return
  const { path } = active
  const parser = parserOf(path)
  if (!parser) return ui.notice.set({ text: `There is no formatter for ${path}.` })
  const text = documents.files(place).get()[path] ?? ''
  const editor = workbench.editor.get()
  const position = editor?.getPosition()
  const cursorOffset = (position && editor?.getModel()?.getOffsetAt(position)) ?? 0
  try {
    const answer = await formatCode({
      text,
      cursorOffset,
      parser,
      tabWidth: preferences.get().tabSize,
      ...habitsOf(text),
    })
    // Whoever has typed on meanwhile keeps what they typed.
    if (documents.files(place).get()[path] !== text) return
    if (answer.fault) return ui.notice.set({ text: `This file cannot be formatted yet: ${answer.fault}` })
    if (answer.text === text) return
    models.replace(place, path, answer.text, 'format')
    const model = editor?.getModel()
    if (model) editor?.setPosition(model.getPositionAt(answer.cursorOffset))
  } catch {
    ui.notice.set(missingPart(session, 'The formatter'))
  }
}

/** Quotes and semicolons as the file has them: formatting is no change of style. */
function habitsOf(text: string): { semi: boolean; singleQuote: boolean } {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return { semi: count(/;$/gm) > 0, singleQuote: count(/'/g) >= count(/"/g) }
}
