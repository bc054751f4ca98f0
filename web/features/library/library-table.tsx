import { Link } from '@tanstack/react-router'
import type { LibraryEntry } from '../../../server/shared/library.ts'
import { difficultyName, kindName, languageName } from '../../shared/format/names.ts'
import { DataTable } from '../../shared/ui/data-table.tsx'
import classes from './library-page.module.css'
import { Mark, QualityBadge } from './quality-badge.tsx'

export function LibraryTable({ challenges }: { challenges: readonly LibraryEntry[] }) {
  return (
    <DataTable
      label="Challenges"
      minWidth="50rem"
      className={classes.table}
      below={challenges.length === 0 && <p className={classes.empty}>No challenge fits. Loosen the filters above.</p>}
    >
      <thead>
        <tr>
          <th scope="col">Challenge</th>
          <th scope="col">Kind</th>
          <th scope="col">Difficulty</th>
          <th scope="col">Time</th>
          <th scope="col">Quality</th>
          <th scope="col">Assessments</th>
          <th scope="col">Attempts</th>
        </tr>
      </thead>
      <tbody>
        {challenges.map((challenge) => (
          <Row key={challenge.slug} challenge={challenge} />
        ))}
      </tbody>
    </DataTable>
  )
}

function Row({ challenge }: { challenge: LibraryEntry }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/library/$slug" params={{ slug: challenge.slug }} className={classes.link}>
          {challenge.title}
        </Link>
        <span className={classes.sub}>
          {challenge.hasNews && <Mark kind="current">New version waits</Mark>}
          {challenge.isRetired && <Mark>Retired</Mark>}
          {[...challenge.languages.map((language) => languageName[language]), ...challenge.tags].join(' · ')}
        </span>
      </th>
      <td className={classes.kind}>{kindName[challenge.kind]}</td>
      <td>{challenge.difficulty ? difficultyName[challenge.difficulty] : '–'}</td>
      <td className={classes.number}>{challenge.minutes === null ? '–' : `${challenge.minutes} min`}</td>
      <td>
        <QualityBadge quality={challenge.quality} score={challenge.mutationScore} />
      </td>
      <td className={classes.number}>{challenge.assessments}</td>
      <td className={classes.number}>{challenge.attempts}</td>
    </tr>
  )
}
