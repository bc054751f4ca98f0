import { Button } from '@mantine/core'
import { IconCheck, IconFlask, IconPlayerPlay, IconX } from '@tabler/icons-react'
import type { CandidateChallenge } from '../../../../server/shared/attempts.ts'
import { useStore } from '../../../shared/state/store.ts'
import { noRun } from '../runs/tests-run.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './answer.module.css'

/** The visible tests of a project to mend: the check that shows the problem, to be read and run from the ticket. */
export function Reproduce({ challenge: { slug, visibleTests } }: { challenge: CandidateChallenge }) {
  const session = useSession()
  const place = usePlace()
  const { isRunning, result } = useStore(session.runs.all)[slug] ?? noRun
  const isWorking = useStore(session.ending).phase === 'working'
  const scripts = visibleTests.filter(({ path }) => /\.(?:test|spec)\.[jt]s$|\.ya?ml$/.test(path))
  if (scripts.length === 0) return null
  return (
    <section className={classes.reproduce} aria-label="The check that shows the problem">
      <h3>The check that shows the problem</h3>
      <p className={classes.note}>
        It fails as long as the ticket is open. Other checks, which you do not see, look at the rest.
      </p>
      <div className={classes.actions}>
        {scripts.map(({ path }) => (
          <Button
            key={path}
            size="xs"
            variant="default"
            leftSection={<IconFlask size={14} stroke={1.7} />}
            onClick={() => session.view.showFile({ path, kind: 'test' })}
          >
            Read {path}
          </Button>
        ))}
        <Button
          size="xs"
          variant="default"
          loading={isRunning}
          disabled={!isWorking}
          leftSection={<IconPlayerPlay size={14} stroke={1.8} />}
          onClick={() => void session.run(place)}
        >
          Run it
        </Button>
      </div>
      <p className={classes.outcome} role="status">
        {result && !isRunning && <Outcome passed={result.passed} failed={result.failed} status={result.status} />}
      </p>
    </section>
  )
}

function Outcome({ passed, failed, status }: { passed: number; failed: number; status: string }) {
  if (status !== 'graded') return 'It could not run; the results say why.'
  if (failed > 0) {
    return (
      <span data-tone="fail">
        <IconX size={15} stroke={2} aria-hidden="true" /> It shows the problem: {failed} of {passed + failed} fail.
      </span>
    )
  }
  return (
    <span data-tone="pass">
      <IconCheck size={15} stroke={2} aria-hidden="true" /> It passes now.
    </span>
  )
}
