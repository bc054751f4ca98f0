import { IconAlertTriangle } from '@tabler/icons-react'
import type { FolderFault } from '../../../server/shared/library.ts'
import classes from './library-page.module.css'

/** Folders that cannot be read as they stand: what is wrong and where. Nobody else is touched by it. */
export function FolderFaults({ faults }: { faults: readonly FolderFault[] }) {
  return (
    <section className={classes.faults} role="alert">
      <h2>
        <IconAlertTriangle size={18} aria-hidden />
        {faults.length === 1 ? 'A folder cannot be read' : `${faults.length} folders cannot be read`}
      </h2>
      {faults.map(({ folder, problems }) => (
        <div key={folder}>
          <code>{folder}</code>
          <ul>
            {problems.map(({ file, line, message }) => (
              <li key={`${file}:${line}:${message}`}>
                <code>{line === null ? file : `${file}:${line}`}</code> {message}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>The last version that could be read stays in use. Assay follows the folder: mend it and reload this page.</p>
    </section>
  )
}
