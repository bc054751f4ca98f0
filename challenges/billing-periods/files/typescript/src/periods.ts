import { addDays, addMonths, daysBetween } from './calendar'
import type { Day, Period, Subscription } from './types'

/** Later than any day. */
const never = '9999-12-31'

/** The period with that day, null if there is none. */
export function periodOf({ startsOn, endsOn }: Subscription, day: Day): Period | null {
  const last = endsOn ?? never
  if (day < startsOn || day > last) return null

  let index = 0
  let start = startsOn
  let next = addMonths(start, 1)
  while (next <= day) {
    index += 1
    start = next
    next = addMonths(start, 1)
  }

  const fullEnd = addDays(next, -1)
  const end = last < fullEnd ? last : fullEnd
  return {
    index,
    start,
    end,
    days: daysBetween(start, end),
    fullDays: daysBetween(start, fullEnd),
  }
}
