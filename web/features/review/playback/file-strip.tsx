import type { Files } from '../../../../server/shared/challenges.ts'
import classes from '../code-browser.module.css'

interface FileStripProps {
  readonly files: Files
  readonly given: Files
  readonly path: string | undefined
  readonly onChoose: (path: string) => void
}

/** The files of the moment; those that differ from what was given say so. */
export function FileStrip({ files, given, path, onChoose }: FileStripProps) {
  return (
    <ul className={classes.files} aria-label="Files">
      {Object.keys(files)
        .sort()
        .map((name) => (
          <li key={name}>
            <button type="button" className={classes.file} aria-pressed={name === path} onClick={() => onChoose(name)}>
              {name}
              {files[name] !== given[name] && (
                <span className={classes.kind}>{given[name] === undefined ? 'new' : 'changed'}</span>
              )}
            </button>
          </li>
        ))}
    </ul>
  )
}
