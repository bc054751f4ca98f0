import { Button, Progress } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegradingView } from '../../../../server/shared/regrading.ts'
import { plural } from '../../../shared/format/duration.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { regradingQuery } from '../api/regradings.ts'
import { ChangedAttempts } from './changed-attempts.tsx'
import classes from './regrading.module.css'
import { RegradingNotes } from './regrading-notes.tsx'
import { SettleBar } from './settle-bar.tsx'

/** One regrading: how far it is, whose score changes, and what can be done with it. */
export function RegradingResult({ id }: { id: string }) {
  const [from, setFrom] = useState(0)
  const { data, error, refetch } = useQuery({ ...regradingQuery(id, from), placeholderData: keepPreviousData })
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  return (
    <section className={classes.card} aria-labelledby="result-title">
      <h2 id="result-title" className={classes.title}>
        {data.challenge.title}, version {data.hash.slice(0, 8)}
      </h2>
      <p className={classes.lead} role="status">
        {standingOf(data)}
      </p>
      {data.state === 'running' && (
        <Progress
          className={classes.progress}
          value={(100 * data.progress.done) / Math.max(1, data.progress.total)}
          aria-label="Submissions graded"
        />
      )}
      {data.state === 'ready' && <RegradingNotes view={data} />}
      <SettleBar view={data} />
      {data.attempts.length > 0 && <ChangedAttempts view={data} />}
      {data.total > data.attempts.length && (
        <nav className={classes.pages} aria-label="Pages of changes">
          <Button variant="default" size="xs" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - atOnce))}>
            Greater changes
          </Button>
          <span className={classes.muted}>
            {from + 1} to {from + data.attempts.length} of {data.total}
          </span>
          <Button
            variant="default"
            size="xs"
            disabled={from + data.attempts.length >= data.total}
            onClick={() => setFrom(from + atOnce)}
          >
            Smaller changes
          </Button>
        </nav>
      )}
    </section>
  )
}

/** As many as the server answers with. */
const atOnce = 50

function standingOf({ state, progress, total, unaffected, settledBy }: RegradingView): string {
  const rest = `${plural(unaffected, 'attempt')} ${unaffected === 1 ? 'keeps its' : 'keep their'} score.`
  if (state === 'running') return `${progress.done} of ${plural(progress.total, 'submission')} graded so far.`
  if (state === 'dropped') return `Dropped by ${settledBy}. Nothing has changed.`
  if (state === 'applied') return `Applied by ${settledBy}. ${plural(total, 'score')} changed. ${rest}`
  return total === 0 ? `No score would change. ${rest}` : `${plural(total, 'score')} would change. ${rest}`
}
