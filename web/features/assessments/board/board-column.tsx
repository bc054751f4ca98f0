import { Checkbox } from '@mantine/core'
import { IconChevronsUp } from '@tabler/icons-react'
import type { Board, BoardCard, Stage } from '../../../../server/shared/board.ts'
import classes from './board.module.css'
import { Card } from './card.tsx'

const names: Readonly<Record<Stage, string>> = {
  invited: 'Invited',
  running: 'At work',
  review: 'To review',
  recommended: 'Recommended',
  decided: 'Decided',
}

const empty: Readonly<Record<Stage, string>> = {
  invited: 'Nobody is waiting to start.',
  running: 'Nobody is at work.',
  review: 'Nothing to review.',
  recommended: 'No recommendation waits for you.',
  decided: 'Nothing is decided yet.',
}

interface BoardColumnProps {
  readonly column: Board['columns'][number]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (cards: readonly BoardCard[], isChosen: boolean) => void
}

/** One stage: how many stand there, and who waits longest. */
export function BoardColumn({ column: { stage, count, cards }, chosen, onChoose }: BoardColumnProps) {
  const canDecide = stage === 'review' || stage === 'recommended' || stage === 'decided'
  const chosenHere = cards.filter(({ id }) => chosen.has(id)).length
  return (
    <section className={classes.column} aria-labelledby={`stage-${stage}`}>
      <header className={classes.head}>
        {canDecide && cards.length > 0 && (
          <Checkbox
            size="xs"
            aria-label={`Choose everybody under ${names[stage]}`}
            checked={chosenHere === cards.length}
            indeterminate={chosenHere > 0 && chosenHere < cards.length}
            onChange={(event) => onChoose(cards, event.currentTarget.checked)}
          />
        )}
        <h2 id={`stage-${stage}`} className={classes.name}>
          {names[stage]}
        </h2>
        <span className={classes.count}>{count.toLocaleString('en')}</span>
      </header>
      {cards.length === 0 ? (
        <p className={classes.empty}>{empty[stage]}</p>
      ) : (
        <ul className={classes.cards}>
          {cards.map((card) => (
            <Card
              key={card.id}
              card={card}
              isChosen={chosen.has(card.id)}
              onChoose={canDecide ? (isChosen) => onChoose([card], isChosen) : null}
            />
          ))}
        </ul>
      )}
      {count > cards.length && (
        <p className={classes.rest}>
          <IconChevronsUp size={14} aria-hidden /> and {(count - cards.length).toLocaleString('en')} more
        </p>
      )}
    </section>
  )
}
