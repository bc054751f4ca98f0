import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoardCard } from '../../../../server/shared/board.ts'
import { plural } from '../../../shared/format/duration.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { ScrollBox } from '../../../shared/ui/scroll-box.tsx'
import { boardQuery } from '../api/board.ts'
import { AssessmentFrame } from '../assessment-frame.tsx'
import classes from './board.module.css'
import { BoardColumn } from './board-column.tsx'
import { DecideBar } from './decide-bar.tsx'

/** Where the candidates of an assessment stand, and the decision about many at once. */
export function BoardPage({ id }: { id: string }) {
  return (
    <AssessmentFrame id={id} name="Stages">
      {() => <Stages id={id} />}
    </AssessmentFrame>
  )
}

const cardsAtOnce = 25

function Stages({ id }: { id: string }) {
  const [limit, setLimit] = useState(cardsAtOnce)
  const { data, error, refetch } = useQuery(boardQuery(id, limit))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  const cards = data.columns.flatMap((column) => column.cards)
  const hasMore = data.columns.some((column) => column.count > column.cards.length)
  function choose(changed: readonly BoardCard[], isChosen: boolean) {
    const ids = changed.map((card) => card.id)
    setChosen(new Set([...[...chosen].filter((one) => !ids.includes(one)), ...(isChosen ? ids : [])]))
  }
  return (
    <>
      <ScrollBox label="Stages" className={classes.board}>
        {data.columns.map((column) => (
          <BoardColumn key={column.stage} column={column} chosen={chosen} onChoose={choose} />
        ))}
      </ScrollBox>
      <div className={classes.below}>
        {data.ended > 0 && <p>{plural(data.ended, 'link')} ended before the candidate started.</p>}
        {hasMore && (
          <Button variant="default" size="xs" onClick={() => setLimit(Math.min(1_000, limit * 4))}>
            Show more of each stage
          </Button>
        )}
      </div>
      <DecideBar cards={cards.filter((card) => chosen.has(card.id))} onDone={() => setChosen(new Set())} />
    </>
  )
}
