import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Check, checks, type Finding } from './checks.ts'
import classes from './system-check.module.css'

const icons = { pass: IconCircleCheck, warn: IconAlertTriangle, fail: IconCircleX }
const states: Readonly<Record<Finding['state'], string>> = { pass: 'fine', warn: 'with limits', fail: 'does not work' }

/** Looks at this computer by itself, and says what to do where something is missing. It stops nobody. */
export function SystemCheck({ token }: { token: string }) {
  const queries = useQueryClient()
  return (
    <section className={classes.card} aria-labelledby="check-title">
      <h2 id="check-title" className={classes.title}>
        Your computer
      </h2>
      <ul className={classes.list}>
        {checks.map((check) => (
          <Row key={check.title} token={token} check={check} />
        ))}
      </ul>
      <Button
        variant="default"
        size="xs"
        onClick={() => void queries.resetQueries({ queryKey: ['system-check', token] })}
      >
        Check again
      </Button>
    </section>
  )
}

function Row({ token, check }: { token: string; check: Check }) {
  const { data } = useQuery({
    queryKey: ['system-check', token, check.title],
    queryFn: () => check.run(token),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const Icon = data && icons[data.state]
  return (
    <li className={classes.row} data-state={data?.state}>
      {Icon ? (
        <Icon size={18} stroke={1.7} aria-hidden="true" />
      ) : (
        <Loader size={16} color="var(--assay-muted)" aria-hidden="true" />
      )}
      <div>
        <span className={classes.name}>
          {check.title}
          {data && `: ${states[data.state]}`}
        </span>
        <span className={classes.words}>{data?.words ?? 'Looking'}</span>
        {data?.advice && <span className={classes.advice}>{data.advice}</span>}
      </div>
    </li>
  )
}
