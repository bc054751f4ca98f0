import { Button, Switch } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { meQuery } from '../../shared/staff/read-me.ts'
import { cohortQuery, setBlind, takeNext } from './api/cohort.ts'
import classes from './cohort-panel.module.css'
import { Distribution } from './distribution.tsx'
import { Funnel } from './funnel.tsx'

/** One assessment's candidates as a whole, and the way to the next attempt to read. */
export function CohortPanel({ assessmentId }: { assessmentId: string }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const isAdmin = useQuery(meQuery).data?.role === 'admin'
  const { data } = useQuery(cohortQuery(assessmentId))
  const next = useMutation({
    mutationFn: () => takeNext(assessmentId, null),
    onSuccess: ({ attemptId }) => attemptId && navigate({ to: '/attempts/$id', params: { id: attemptId } }),
  })
  const veiling = useMutation({
    mutationFn: (blind: boolean) => setBlind(assessmentId, blind),
    onSuccess: () => queries.invalidateQueries(),
  })
  if (!data) return null
  return (
    <section className={classes.panel} aria-label="The cohort">
      <Distribution counts={data.distribution} />
      <Funnel funnel={data.funnel} />
      <div className={classes.actions}>
        <Button rightSection={<IconArrowRight size={16} />} loading={next.isPending} onClick={() => next.mutate()}>
          Next for me
        </Button>
        <p className={classes.note} aria-live="polite">
          {next.error?.message ??
            (next.data?.attemptId === null ? 'Nothing is left to read.' : 'Yours first, then what nobody has taken.')}
        </p>
        {isAdmin ? (
          <Switch
            size="sm"
            label="Blind review"
            description="Names stay hidden until a decision"
            checked={data.blind}
            disabled={veiling.isPending}
            onChange={(event) => veiling.mutate(event.currentTarget.checked)}
          />
        ) : (
          data.blind && <p className={classes.note}>Blind review: names stay hidden until a decision.</p>
        )}
      </div>
    </section>
  )
}
