import { IconClock, IconClockPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { durationInWords } from '../../../shared/format/duration.ts'
import { useStore } from '../../../shared/state/store.ts'
import { allowedMsOf } from '../session/attempt-clock.ts'
import { useSession } from '../session/session-context.ts'
import classes from './countdown.module.css'
import { announcementAt, standsMs } from './time-announcements.ts'

/**
 * Says in passing what there is to know of the time: that a mark is reached, or that there is more of it now. It takes
 * no focus and goes by itself; a screen reader hears it when it has nothing else to say.
 */
export function TimeNotice({ remainingMs }: { remainingMs: number }) {
  const { clock } = useSession()
  const allowedMs = allowedMsOf(useStore(clock.reading))
  const granted = useGranted(allowedMs)
  const words = granted ?? announcementAt(remainingMs, allowedMs)
  const NoticeIcon = granted ? IconClockPlus : IconClock
  return (
    <div className={classes.notice} role="status" data-shown={words !== ''}>
      {words !== '' && <NoticeIcon size={16} stroke={1.7} aria-hidden="true" />}
      {words}
    </div>
  )
}

/** A grant is told for a while; smaller differences are only the two clocks coming together. */
function useGranted(allowedMs: number): string | null {
  const before = useRef(allowedMs)
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const moreMs = allowedMs - before.current
    before.current = allowedMs
    if (moreMs < 30_000) return
    setWords(`You have been given ${durationInWords(moreMs)} more.`)
    const timer = setTimeout(() => setWords(null), standsMs)
    return () => clearTimeout(timer)
  }, [allowedMs])
  return words
}
