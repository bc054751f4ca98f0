import { addDays, addMonths, countDays } from './calendar'
import type { Day, Period, Subscription } from './types'

/** Later than any day. */
const never = '9999-12-31'

/** The period with that day, null if there is none. */
export function periodOf({ startsOn, endsOn }: Subscription, day: Day): Period | null {
  const last = endsOn ?? never
  if (day < startsOn || day > last) return null

  // Each from the first day: counted from the period before, a short month would shorten all that follow.
  let index = 0
  while (addMonths(startsOn, index + 1) <= day) index += 1

  const start = addMonths(startsOn, index)
  const fullEnd = addDays(addMonths(startsOn, index + 1), -1)
  const end = last < fullEnd ? last : fullEnd
  return {
    index,
    start,
    end,
    days: countDays(start, end),
    fullDays: countDays(start, fullEnd),
  }
}
