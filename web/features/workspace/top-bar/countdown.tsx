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

/** What a press does at the moment, if anything. */
type Offer = 'hide' | 'show' | 'shown'

const titles: Readonly<Record<Offer, string>> = {
  hide: 'Hide the time',
  show: 'Show the time left',
  shown: 'In the last minute the time is always shown',
}

const endings: Readonly<Record<Offer, string>> = {
  hide: ' left, press to hide',
  show: ' left is hidden, press to show',
  shown: ' left',
}

/** The time left. A press hides it, for people who work better without; the announcements come either way. */
export function Countdown() {
  const remainingMs = useRemaining()
  const [isHidden, setHidden] = useState(() => remembered.getItem(storageKey) === 'yes')
  const isLastCall = remainingMs <= lastCallMs
  const ClockIcon = isLastCall ? IconClockExclamation : IconClock
  const isShown = !isHidden || isLastCall
  const offer: Offer = isLastCall ? 'shown' : isHidden ? 'show' : 'hide'
  function toggle() {
    if (isLastCall) return
    remembered.setItem(storageKey, isHidden ? 'no' : 'yes')
    setHidden(!isHidden)
  }
  return (
    <div className={classes.place}>
      <button
        type="button"
        className={classes.countdown}
        data-last-call={isLastCall}
        // It stays a button, so that whoever is on it loses no focus; only it offers nothing in that minute.
        aria-disabled={isLastCall}
        title={titles[offer]}
        onClick={toggle}
      >
        <ClockIcon size={16} stroke={1.7} aria-hidden="true" />
        {isShown ? clockText(remainingMs) : 'Time'}
        <VisuallyHidden>{endings[offer]}</VisuallyHidden>
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
