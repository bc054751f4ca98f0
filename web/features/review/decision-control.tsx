import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DecisionOutcome, DecisionView } from '../../../server/shared/decisions.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { decide, decisionsQuery } from './api/decisions.ts'
import classes from './decision-control.module.css'

const words: Readonly<Record<DecisionOutcome, string>> = { advance: 'Advance', hold: 'Hold', decline: 'Decline' }

/** What was decided of a finished attempt, who did so, and the way to decide. */
export function DecisionControl({ attemptId }: { attemptId: string }) {
  const { data } = useQuery(decisionsQuery(attemptId))
  if (!data) return null
  const [latest, ...earlier] = data.decisions
  return (
    <section className={classes.section} aria-labelledby="decision-title">
      <h2 id="decision-title" className={classes.title}>
        Decision
      </h2>
      {latest ? <Made decision={latest} /> : <p className={classes.none}>Nothing is decided yet.</p>}
      {earlier.length > 0 && (
        <details className={classes.trail}>
          <summary>Before that</summary>
          {earlier.map((decision) => (
            <Made key={decision.version} decision={decision} />
          ))}
        </details>
      )}
      <details className={classes.trail}>
        <summary>{latest ? 'Decide otherwise' : 'Decide'}</summary>
        <DecisionForm attemptId={attemptId} latest={latest} />
      </details>
    </section>
  )
}

function Made({ decision: { outcome, reason, by, at } }: { decision: DecisionView }) {
  return (
    <p className={classes.made}>
      <strong>{words[outcome]}</strong>
      <span>{reason}</span>
      <span className={classes.by}>
        {by ?? 'Somebody who is gone'}, {shortMoment(at)}
      </span>
    </p>
  )
}

/** What is typed stays when somebody else decides meanwhile; then theirs has to be read first. */
function DecisionForm({ attemptId, latest }: { attemptId: string; latest: DecisionView | undefined }) {
  const version = latest?.version ?? 0
  const [basedOn, setBasedOn] = useState(version)
  const [outcome, setOutcome] = useState<DecisionOutcome>('advance')
  const [reason, setReason] = useState('')
  const isOutdated = basedOn < version && reason !== ''
  const queries = useQueryClient()
  const deciding = useMutation({
    mutationFn: () => decide(attemptId, { outcome, reason, basedOn }),
    onSuccess: (trail) => {
      setReason('')
      setBasedOn(trail.decisions[0]?.version ?? 0)
      queries.setQueryData(decisionsQuery(attemptId).queryKey, trail)
    },
    onError: () => queries.invalidateQueries({ queryKey: decisionsQuery(attemptId).queryKey }),
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        deciding.mutate()
      }}
    >
      <SegmentedControl
        aria-label="Decision"
        value={outcome}
        onChange={(value) => setOutcome(value as DecisionOutcome)}
        data={(Object.keys(words) as DecisionOutcome[]).map((value) => ({ value, label: words[value] }))}
      />
      <Textarea
        label="Reason"
        description="For your colleagues. The candidate never reads it."
        autosize
        minRows={2}
        maxLength={2_000}
        value={reason}
        onChange={(event) => {
          if (reason === '') setBasedOn(version)
          setReason(event.currentTarget.value)
        }}
      />
      {latest && isOutdated && (
        <p className={classes.fault} role="alert">
          {latest.by ?? 'Somebody'} has decided in the meantime: {words[latest.outcome]}, “{latest.reason}”.{' '}
          <Button size="compact-xs" variant="default" onClick={() => setBasedOn(version)}>
            I have read it
          </Button>
        </p>
      )}
      {deciding.error && !isOutdated && (
        <p className={classes.fault} role="alert">
          {deciding.error.message}
        </p>
      )}
      <Button type="submit" disabled={reason.trim() === '' || isOutdated} loading={deciding.isPending}>
        Save the decision
      </Button>
    </form>
  )
}
