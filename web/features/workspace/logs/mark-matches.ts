import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import classes from './log-view.module.css'
import type { LogSearch } from './search-lines.ts'
import { lowerBound, type ShownLines } from './shown-lines.ts'

type Editor = ReturnType<Monaco['editor']['create']>

interface Marked {
  readonly shown: ShownLines
  readonly search: LogSearch
  readonly length: number
}

/** Marks the matches on the screen, and those that come onto it, until the returned function is called. */
export function markMatches(editor: Editor, { shown, search, length }: Marked): () => void {
  const lines = search.matches.map(({ line }) => line)
  const marks = editor.createDecorationsCollection()
  function mark() {
    const [first] = editor.getVisibleRanges()
    const last = editor.getVisibleRanges().at(-1)
    if (!first || !last || length === 0) return marks.clear()
    const from = lowerBound(lines, shown.fileLine(first.startLineNumber))
    const until = lowerBound(lines, shown.fileLine(last.endLineNumber) + 1)
    marks.set(
      search.matches.slice(from, until).map(({ line, column }) => {
        const lineNumber = shown.viewLine(line)
        const [startColumn, endColumn] = [column, column + length]
        return {
          range: { startLineNumber: lineNumber, endLineNumber: lineNumber, startColumn, endColumn },
          options: { inlineClassName: classes.match ?? null },
        }
      }),
    )
  }
  mark()
  const scrolls = editor.onDidScrollChange(mark)
  return () => {
    scrolls.dispose()
    marks.clear()
  }
}
