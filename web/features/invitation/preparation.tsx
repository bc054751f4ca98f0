import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useState } from 'react'
import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { useWhenIdle } from '../../shared/ui/use-when-idle.ts'
import { Accommodation } from './accommodation.tsx'
import classes from './preparation.module.css'

// In a chunk of its own, and after the first paint: the page is there before it looks at the computer.
const SystemCheck = lazy(() =>
  import('./system-check/system-check.tsx').then(({ SystemCheck: component }) => ({ default: component })),
)

interface PreparationProps {
  readonly token: string
  readonly invitation: CandidateInvitation
  readonly onPractice: () => void
}

/** What can be done before the clock starts: look at the computer, try the workspace, ask for what one needs. */
export function Preparation({ token, invitation, onPractice }: PreparationProps) {
  const [isPainted, setPainted] = useState(false)
  useWhenIdle(useCallback(() => setPainted(true), []))
  const awaited = <div className={classes.awaited} />
  return (
    <div className={classes.column}>
      <section className={classes.card} aria-labelledby="practice-title">
        <h2 id="practice-title" className={classes.title}>
          Try the workspace
        </h2>
        <p className={classes.text}>
          A small task in the true workspace, as often as you like. Nothing of it is recorded or counted.
        </p>
        <Button variant="default" size="xs" leftSection={<IconPlayerPlay size={15} />} onClick={onPractice}>
          Practise
        </Button>
      </section>
      <Suspense fallback={awaited}>{isPainted ? <SystemCheck token={token} /> : awaited}</Suspense>
      <Accommodation token={token} company={invitation.company} accommodation={invitation.accommodation} />
    </div>
  )
}
