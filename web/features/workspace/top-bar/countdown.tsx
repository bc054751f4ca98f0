import { VisuallyHidden } from '@mantine/core'
import { IconClock, IconClockExclamation } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { clockText } from '../../../shared/format/duration.ts'
import { useSession } from '../session/session-context.ts'
import classes from './countdown.module.css'
import { announcementAt } from './time-announcements.ts'

const storageKey = 'assay-clock-hidden'

/** From here on the time is shown even where it was hidden, and in the warning colour. */
const lastCallMs = 60_000

/** The time left. A press hides it, for people who work better without; the announcements come either way. */
export function Countdown() {
  const { remainingMs, durationMs } = useRemaining()
  const [isHidden, setHidden] = useState(() => localStorage.getItem(storageKey) === 'yes')
  const isLastCall = remainingMs <= lastCallMs
  const ClockIcon = isLastCall ? IconClockExclamation : IconClock
  const isShown = !isHidden || isLastCall
  function toggle() {
    localStorage.setItem(storageKey, isHidden ? 'no' : 'yes')
    setHidden(!isHidden)
  }
  return (
    <>
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
      <VisuallyHidden role="status">{announcementAt(remainingMs, durationMs)}</VisuallyHidden>
    </>
  )
}

/** Renders once a second, at the moment when the shown second changes. */
function useRemaining() {
  const { clock, attempt } = useSession()
  const [remainingMs, setRemainingMs] = useState(() => clock.remainingMs())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const now = clock.remainingMs()
      setRemainingMs(now)
      timer = setTimeout(tick, (now % 1_000) + 1)
    }
    tick()
    return () => clearTimeout(timer)
  }, [clock])
  return { remainingMs, durationMs: attempt.durationMs }
}
