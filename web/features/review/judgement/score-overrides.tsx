import { Button, Group, NumberInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Judgement, ScoreOverride } from '../../../../server/shared/judgement.ts'
import { shortMoment } from '../../../shared/format/date.ts'
import { judgementQuery, overrideScore } from '../api/judgement.ts'
import classes from './judgement.module.css'

/** A score by a person in the place of the tests' own: the trail of them, and the way to one. */
export function ScoreOverrides({ attemptId, judgement }: { attemptId: string; judgement: Judgement }) {
  const { overrides, testsScore } = judgement
  const [latest] = overrides
  const latestVersion = latest?.version ?? 0
  const [readVersion, setReadVersion] = useState(latestVersion)
  const [score, setScore] = useState<number | string>('')
  const [reason, setReason] = useState('')
  const queries = useQueryClient()
  const { queryKey } = judgementQuery(attemptId)
  const saving = useMutation({
    mutationFn: (value: number | null) => overrideScore(attemptId, { score: value, reason, basedOn: readVersion }),
    onSuccess: (changed) => {
      setReason('')
      setScore('')
      setReadVersion(changed.overrides[0]?.version ?? 0)
      queries.setQueryData(queryKey, changed)
      void queries.invalidateQueries({ queryKey: ['attempt', attemptId] })
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  })
  const isOutdated = latest !== undefined && readVersion < latestVersion
  return (
    <details className={classes.more}>
      <summary>{latest?.score != null ? 'The score was changed by a person' : 'Change the score'}</summary>
      {overrides.map((one) => (
        <Made key={one.version} override={one} />
      ))}
      <p className={classes.sub}>
        The tests’ own score is {testsScore === null ? 'not known' : testsScore.toFixed(1)} and stays to be seen.
      </p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate(Number(score))
        }}
      >
        <NumberInput label="Score" min={0} max={100} w={120} value={score} onChange={setScore} />
        <Textarea
          className={classes.wide}
          label="Reason for the score"
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {saving.error && (
          <p className={classes.fault} role="alert">
            {saving.error.message}
          </p>
        )}
        {isOutdated && (
          <Button size="xs" variant="default" onClick={() => setReadVersion(latestVersion)}>
            I have read what {latest.by ?? 'somebody'} changed
          </Button>
        )}
        <Group>
          <Button
            type="submit"
            disabled={score === '' || reason.trim() === '' || isOutdated}
            loading={saving.isPending}
          >
            Save the score
          </Button>
          {latest?.score != null && (
            <Button variant="default" disabled={reason.trim() === '' || isOutdated} onClick={() => saving.mutate(null)}>
              Put the tests’ score back
            </Button>
          )}
        </Group>
      </form>
    </details>
  )
}

function Made({ override: { score, reason, by, at } }: { override: ScoreOverride }) {
  return (
    <p className={classes.made}>
      <strong>{score === null ? 'As the tests say' : score.toFixed(1)}</strong> {reason}{' '}
      <span className={classes.sub}>
        {by ?? 'Somebody who is gone'}, {shortMoment(at)}
      </span>
    </p>
  )
}
