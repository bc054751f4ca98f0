import { durationInWords } from '../../../shared/format/duration.ts'

const minute = 60_000

/** How long an announcement stands, so that every screen reader gets to it. */
export const standsMs = 20_000

/**
 * What is said at this moment: half of the time, then 10, 5 and 1 minutes. Empty in between, and a mark that would
 * come in the attempt's first moments is left out.
 */
export function announcementAt(remainingMs: number, durationMs: number): string {
  const marks = [durationMs / 2, 10 * minute, 5 * minute, minute].filter((mark) => mark < durationMs - standsMs)
  const mark = marks.find((each) => remainingMs <= each && remainingMs > each - standsMs)
  if (mark === undefined) return ''
  return mark === durationMs / 2
    ? `Half of the time has passed: ${durationInWords(mark)} left.`
    : `${durationInWords(mark)} left.`
}
