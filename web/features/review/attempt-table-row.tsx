import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { AttemptRow } from '../../../server/shared/review.ts'
import { cells } from './attempt-cells.tsx'
import classes from './attempts-table.module.css'
import type { ColumnName } from './columns.ts'

interface AttemptTableRowProps {
  readonly attempt: AttemptRow
  /** Place in the list, from 0. */
  readonly index: number
  readonly hidden: ReadonlySet<ColumnName>
  /** All rows are of one assessment, so that none of them needs to say of which. */
  readonly isOneAssessment: boolean
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

/** One line of the list. The whole line opens the attempt; the box before it chooses it for what is done to many. */
export function AttemptTableRow(props: AttemptTableRowProps) {
  const { attempt, index, hidden, isOneAssessment, isChosen, onChoose } = props
  const { candidate } = attempt
  const sub = [candidate.email, isOneAssessment ? '' : attempt.assessment.title]
    .filter((part) => part !== '')
    .join(' · ')
  return (
    // The heading is row 1.
    <tr aria-rowindex={index + 2} className={classes.row}>
      <td className={classes.choose}>
        <Checkbox
          size="xs"
          aria-label={`Choose ${candidate.name}`}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <Link to="/attempts/$id" params={{ id: attempt.id }} className={classes.link} data-row={index}>
          {candidate.name}
        </Link>
        <span className={classes.sub} title={sub}>
          {sub}
        </span>
      </th>
      {Object.entries(cells)
        .filter(([name]) => !hidden.has(name as ColumnName))
        .map(([name, Cell]) => (
          <Cell key={name} attempt={attempt} />
        ))}
    </tr>
  )
}
