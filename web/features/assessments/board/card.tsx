import { Checkbox } from '@mantine/core'
import type { BoardCard } from '../../../../server/shared/board.ts'
import { dayText, shortMoment } from '../../../shared/format/date.ts'
import { AttemptLink } from '../../../shared/staff/attempt-link.tsx'
import { StateMark } from '../../../shared/ui/state-mark.tsx'
import classes from './board.module.css'

interface CardProps {
  readonly card: BoardCard
  readonly isChosen: boolean
  /** Null where there is nothing to decide. */
  readonly onChoose: ((isChosen: boolean) => void) | null
}

/** One candidate in a stage. */
export function Card({ card, isChosen, onChoose }: CardProps) {
  const { name, attemptId, since, score, passed } = card
  return (
    <li className={classes.card} data-chosen={isChosen}>
      <div className={classes.line}>
        {onChoose && (
          <Checkbox
            size="xs"
            aria-label={`Choose ${name}`}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        {attemptId ? (
          <AttemptLink id={attemptId} className={classes.person}>
            {name}
          </AttemptLink>
        ) : (
          <span className={classes.person}>{name}</span>
        )}
        {score !== null && <span className={classes.score}>{Math.round(score)}</span>}
      </div>
      <p className={classes.since}>
        since {dayText(since)}
        {passed !== null && (passed ? ' · passed' : ' · not passed')}
      </p>
      <Marks card={card} />
    </li>
  )
}

const outcomes = {
  advance: ['good', 'Advanced'],
  decline: ['bad', 'Declined'],
  hold: ['off', 'On hold'],
} as const

const advice = {
  advance: ['good', 'Advance'],
  decline: ['bad', 'Decline'],
  review: ['waiting', 'Look closely'],
} as const

function Marks({ card: { decision, recommendation, ats } }: { card: BoardCard }) {
  const mark = decision ? outcomes[decision] : recommendation && advice[recommendation]
  if (!mark && !ats) return null
  return (
    <div className={classes.marks}>
      {mark && <StateMark tone={mark[0]}>{mark[1]}</StateMark>}
      {ats && <p className={classes.ats}>{atsWords(ats)}</p>}
    </div>
  )
}

function atsWords({ name, state, toldAt, outcome, score, status }: NonNullable<BoardCard['ats']>): string {
  const answer = status === null ? 'no answer' : `answer ${status}`
  if (state === 'told' && toldAt) {
    const what = score === null ? outcome : `${outcome}, ${Math.round(score)} of 100`
    return `${name} was told “${what}”, answered ${shortMoment(toldAt)}`
  }
  if (state === 'failed') return `${name} could not be told, ${answer}`
  return state === 'telling' ? `${name} is being told, ${answer} so far` : `Ordered by ${name}`
}
