import { useDeferredValue, useMemo, useState } from 'react'
import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import { LogBar } from './log-bar.tsx'
import { LogText } from './log-text.tsx'
import classes from './log-view.module.css'
import { searchLines } from './search-lines.ts'
import { shownLines } from './shown-lines.ts'

/** A log, to be searched and read. It stands files of several megabytes, since Monaco draws only what is on the screen. */
export function LogView({ monaco, path }: { monaco: Monaco; path: string }) {
  const session = useSession()
  const text = useStore(session.documents.files(usePlace()))[path] ?? ''
  const lines = useMemo(() => text.replace(/\n$/, '').split('\n'), [text])
  const [query, setQuery] = useState('')
  const [isFiltered, setFiltered] = useState(false)
  const [isWrapped, setWrapped] = useState(false)
  const [current, setCurrent] = useState<number | null>(null)
  const [line, setLine] = useState(1)
  // The field stays ahead of the search: a letter is there at once, however long the log is.
  const wanted = useDeferredValue(query)
  const search = useMemo(() => searchLines(lines, wanted), [lines, wanted])
  const shown = useMemo(
    () => shownLines(lines, search, isFiltered && wanted !== ''),
    [lines, search, isFiltered, wanted],
  )

  function step(by: 1 | -1) {
    const { length } = search.matches
    if (length === 0) return
    const first = search.matches.findIndex((match) => match.line >= line)
    const start = by === 1 ? Math.max(first, 0) : (first === -1 ? length : first) - 1
    setCurrent((((current === null ? start : current + by) % length) + length) % length)
  }

  return (
    <section className={classes.view} aria-label={`Log ${path}`}>
      <LogBar
        path={path}
        query={query}
        onQuery={(next) => {
          setQuery(next)
          setCurrent(null)
        }}
        search={search}
        current={current}
        onStep={step}
        isFiltered={isFiltered}
        onFilter={setFiltered}
        isWrapped={isWrapped}
        onWrap={setWrapped}
        line={line}
      />
      <LogText
        monaco={monaco}
        path={path}
        shown={shown}
        search={search}
        length={wanted.length}
        current={current === null ? null : (search.matches[current] ?? null)}
        isWrapped={isWrapped}
        onLine={setLine}
      />
    </section>
  )
}
