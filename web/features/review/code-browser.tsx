import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Files, WorkLanguage } from '../../../server/shared/challenges.ts'
import { commentsQuery } from './api/comments.ts'
import { referencesQuery } from './api/playback.ts'
import classes from './code-browser.module.css'
import { LineComments } from './comments/line-comments.tsx'
import { fileChanges } from './file-changes.ts'

const CodeView = lazy(() => import('./code-view.tsx').then(({ CodeView: Component }) => ({ default: Component })))

const words = { added: 'new', changed: 'changed', deleted: 'deleted', same: '' } as const
const views = [
  { value: 'changes', label: 'Changes to what was given' },
  { value: 'reference', label: 'Beside the reference' },
  { value: 'file', label: 'File' },
]

interface CodeBrowserProps {
  readonly place: {
    readonly attemptId: string
    readonly challenge: string
    readonly language: WorkLanguage
    /** Null for the work as it stood; undefined for what nobody comments on. */
    readonly submission: string | null | undefined
  }
  readonly given: Files
  readonly files: Files
}

/** A project's files, those that were touched first: what was changed, what the author's solution has, or as they are. */
export function CodeBrowser({ place, given, files }: CodeBrowserProps) {
  const changes = fileChanges(given, files)
  const [path, setPath] = useState(changes[0]?.path)
  const [view, setView] = useState('changes')
  const [line, setLine] = useState(1)
  const comments = useQuery(commentsQuery(place.attemptId))
  const isReference = view === 'reference'
  const references = useQuery({ ...referencesQuery(place.attemptId), enabled: isReference })
  const solved = references.data?.challenges[place.challenge] ?? {}
  const reference = place.language === 'markdown' ? {} : (solved[place.language] ?? {})
  if (path === undefined) return <p>There are no files.</p>
  const { attemptId, ...where } = place
  const file = { ...where, path, submission: place.submission ?? null }
  const threads = (comments.data?.threads ?? []).filter(
    (thread) =>
      place.submission !== undefined &&
      thread.place?.path === path &&
      thread.place.submission === file.submission &&
      thread.place.challenge === file.challenge &&
      thread.place.language === file.language,
  )
  return (
    <div className={classes.browser}>
      <div className={classes.bar}>
        <ul className={classes.files} aria-label="Files">
          {changes.map((change) => (
            <li key={change.path}>
              <button
                type="button"
                className={classes.file}
                aria-pressed={change.path === path}
                onClick={() => {
                  setPath(change.path)
                  setLine(1)
                }}
              >
                {change.path}
                {words[change.kind] && <span className={classes.kind}>{words[change.kind]}</span>}
              </button>
            </li>
          ))}
        </ul>
        <SegmentedControl size="xs" aria-label="View" data={views} value={view} onChange={setView} />
      </div>
      <Suspense fallback={<div className={classes.view} aria-busy="true" />}>
        <CodeView
          className={classes.view}
          path={path}
          before={view === 'file' ? undefined : ((isReference ? reference : given)[path] ?? '')}
          beforeLabel={isReference ? 'in the reference' : 'as it was given'}
          text={files[path] ?? ''}
          marked={threads.map((thread) => thread.place?.line ?? 1).join(' ')}
          onLine={setLine}
        />
      </Suspense>
      {place.submission !== undefined && (
        <LineComments attemptId={attemptId} file={file} threads={threads} line={line} />
      )}
    </div>
  )
}
