import { VisuallyHidden } from '@mantine/core'
import { IconClock, IconClockExclamation } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { clockText } from '../../../shared/format/duration.ts'
import { useStore } from '../../../shared/state/store.ts'
import { remembered } from '../../../shared/storage/remembered.ts'
import { useSession } from '../session/session-context.ts'
import classes from './countdown.module.css'
import { TimeNotice } from './time-notice.tsx'

const storageKey = 'assay-clock-hidden'

/** From here on the time is shown even where it was hidden, and in the warning colour. */
const lastCallMs = 60_000

/** The time left. A press hides it, for people who work better without; the announcements come either way. */
export function Countdown() {
  const remainingMs = useRemaining()
  const [isHidden, setHidden] = useState(() => remembered.getItem(storageKey) === 'yes')
  const isLastCall = remainingMs <= lastCallMs
  const ClockIcon = isLastCall ? IconClockExclamation : IconClock
  const isShown = !isHidden || isLastCall
  function toggle() {
    remembered.setItem(storageKey, isHidden ? 'no' : 'yes')
    setHidden(!isHidden)
  }
  return (
    <div className={classes.place}>
      <button
        type="button"
        className={classes.countdown}
        data-last-call={isLastCall}
        title={isHidden ? 'Show the time left' : 'Hide the time'}
        onClick={toggle}
      >
        <ClockIcon size={16} stroke={1.7} aria-hidden="true" />
        {isShown ? clockText(remainingMs) : 'Time'}
        <VisuallyHidden>{isShown ? ' left, press to hide' : ' left is hidden, press to show'}</VisuallyHidden>
      </button>
      <TimeNotice remainingMs={remainingMs} />
    </div>
  )
}

/** Renders once a second, at the moment when the shown second changes, and when the server says something new. */
function useRemaining(): number {
  const { clock } = useSession()
  const reading = useStore(clock.reading)
  const [remainingMs, setRemainingMs] = useState(() => clock.remainingMs())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is the reason to look again
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const now = clock.remainingMs()
      setRemainingMs(now)
      timer = setTimeout(tick, (now % 1_000) + 1)
    }
    tick()
    return () => clearTimeout(timer)
  }, [clock, reading])
  return remainingMs
}
