import { Button, Select } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AttemptRow } from '../../../server/shared/review.ts'
import { plural } from '../../shared/format/duration.ts'
import { meQuery } from '../../shared/staff/read-me.ts'
import { assignAttempts, reviewersQuery } from './api/cohort.ts'
import classes from './bulk-bar.module.css'
import { BulkDecision } from './bulk-decision.tsx'

/** As many as fit beside each other. */
const mostCompared = 4

interface BulkBarProps {
  readonly attempts: readonly AttemptRow[]
  readonly chosen: ReadonlySet<string>
  readonly onDone: () => void
}

/** What can be done to the attempts that are chosen. */
export function BulkBar({ attempts, chosen, onDone }: BulkBarProps) {
  const queries = useQueryClient()
  const me = useQuery(meQuery).data
  const reviewers = useQuery({ ...reviewersQuery, enabled: me?.role === 'admin' })
  async function done() {
    await queries.invalidateQueries({ queryKey: ['attempts'] })
    onDone()
  }
  const assigning = useMutation({
    mutationFn: ({ reviewer, assigned }: { reviewer: string; assigned: boolean }) =>
      assignAttempts({ attempts: [...chosen], reviewer, assigned }),
    onSuccess: done,
  })
  if (chosen.size === 0 || !me) return null
  return (
    <section className={classes.bar} aria-label="Chosen attempts">
      <strong aria-live="polite">{plural(chosen.size, 'attempt')} chosen</strong>
      <Button
        size="xs"
        loading={assigning.isPending}
        onClick={() => assigning.mutate({ reviewer: me.id, assigned: true })}
      >
        Give them to me
      </Button>
      <Button size="xs" variant="default" onClick={() => assigning.mutate({ reviewer: me.id, assigned: false })}>
        Take them off me
      </Button>
      {me.role === 'admin' && (
        <Select
          size="xs"
          aria-label="Give them to"
          placeholder="Give them to …"
          data={reviewers.data?.reviewers.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          value={null}
          onChange={(reviewer) => reviewer && assigning.mutate({ reviewer, assigned: true })}
        />
      )}
      <BulkDecision attempts={attempts.filter(({ id }) => chosen.has(id))} onDone={() => void done()} />
      {chosen.size >= 2 && chosen.size <= mostCompared && (
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/compare" search={{ ids: [...chosen].join(',') }} {...props} />}
        >
          Compare
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={onDone}>
        Choose none
      </Button>
      {assigning.error && (
        <p role="alert" className={classes.fault}>
          {assigning.error.message}
        </p>
      )}
    </section>
  )
}
