import { Button, Select } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { plural } from '../../shared/format/duration.ts'
import { meQuery } from '../../shared/staff/read-me.ts'
import { assignAttempts, reviewersQuery } from './api/cohort.ts'
import classes from './bulk-bar.module.css'

interface BulkBarProps {
  readonly chosen: ReadonlySet<string>
  readonly onDone: () => void
}

/** What can be done to the attempts that are chosen. */
export function BulkBar({ chosen, onDone }: BulkBarProps) {
  const queries = useQueryClient()
  const me = useQuery(meQuery).data
  const reviewers = useQuery({ ...reviewersQuery, enabled: me?.role === 'admin' })
  const assigning = useMutation({
    mutationFn: ({ reviewer, assigned }: { reviewer: string; assigned: boolean }) =>
      assignAttempts({ attempts: [...chosen], reviewer, assigned }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['attempts'] })
      onDone()
    },
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
