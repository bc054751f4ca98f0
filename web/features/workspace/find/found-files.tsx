import { VisuallyHidden } from '@mantine/core'
import classes from './find.module.css'
import type { FoundFile, Hit } from './find-in-files.ts'

interface FoundFilesProps {
  readonly files: readonly FoundFile[]
  readonly onOpen: (file: FoundFile, hit: Hit) => void
}

/** What was found, grouped by file. */
export function FoundFiles({ files, onOpen }: FoundFilesProps) {
  return (
    <div className={classes.found}>
      {files.map((file) => (
        <section key={`${file.kind}:${file.path}`} aria-label={file.path}>
          <h3 className={classes.path}>
            {file.path} <span className={classes.hits}>{file.hits.length}</span>
          </h3>
          <ul className={classes.list}>
            {file.hits.map((hit) => (
              <li key={`${hit.line}:${hit.column}`}>
                <button type="button" className={classes.hit} data-stop onClick={() => onOpen(file, hit)}>
                  <span className={classes.line}>
                    <VisuallyHidden>Line </VisuallyHidden>
                    {hit.line}
                  </span>
                  <span className={classes.text}>
                    {hit.before.trimStart()}
                    <mark>{hit.match}</mark>
                    {hit.after}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
