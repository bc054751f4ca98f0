import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileChange } from '../../../server/shared/library.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { changesQuery } from './api/library.ts'
import challengeClasses from './challenge-page.module.css'
import { FileDifference } from './file-difference.tsx'
import classes from './version-changes.module.css'

const words = { added: 'new', removed: 'removed', changed: 'changed', same: '' } as const

/** The files that differ between two versions, and the difference of the one that is chosen. */
export function VersionChanges({ slug, from, to }: { slug: string; from: string | undefined; to: string }) {
  const { data, error, refetch } = useQuery(changesQuery(slug, from, to))
  const [path, setPath] = useState<string>()
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  const changed = data.files.filter(({ kind }) => kind !== 'same')
  const file = changed.find((one) => one.path === path) ?? changed[0]
  if (!file) return <p className={challengeClasses.note}>These versions hold the same files.</p>
  return (
    <div className={classes.changes}>
      <nav className={classes.files} aria-label="Files that differ">
        {changed.map((one) => (
          <FileButton key={one.path} file={one} isCurrent={one === file} onChoose={() => setPath(one.path)} />
        ))}
      </nav>
      <FileDifference file={file} />
    </div>
  )
}

interface FileButtonProps {
  readonly file: FileChange
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

function FileButton({ file, isCurrent, onChoose }: FileButtonProps) {
  return (
    <button type="button" className={classes.file} aria-pressed={isCurrent} onClick={onChoose}>
      <span className={classes.path}>{file.path}</span>
      <span className={classes.kind}>{words[file.kind]}</span>
    </button>
  )
}
