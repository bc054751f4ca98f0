import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Files } from '../../../server/shared/challenges.ts'
import classes from './code-browser.module.css'
import { fileChanges } from './file-changes.ts'

const CodeView = lazy(() => import('./code-view.tsx').then(({ CodeView: Component }) => ({ default: Component })))

const words = { added: 'new', changed: 'changed', deleted: 'deleted', same: '' } as const
const views = [
  { value: 'changes', label: 'Changes to what was given' },
  { value: 'file', label: 'File' },
]

/** A project's files, those that were touched first, each as a difference to what was given or as it is. */
export function CodeBrowser({ given, files }: { given: Files; files: Files }) {
  const changes = fileChanges(given, files)
  const [path, setPath] = useState(changes[0]?.path)
  const [view, setView] = useState('changes')
  if (path === undefined) return <p>There are no files.</p>
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
                onClick={() => setPath(change.path)}
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
          before={view === 'changes' ? (given[path] ?? '') : undefined}
          text={files[path] ?? ''}
        />
      </Suspense>
    </div>
  )
}
