import { addDays, addMonths, countDays } from './calendar.js'
/** @import { Day, Period, Subscription } from './types.js' */

/** Later than any day. */
const never = '9999-12-31'

/**
 * The period with that day, null if there is none.
 *
 * @param {Subscription} subscription
 * @param {Day} day
 * @returns {Period | null}
 */
export function periodOf({ startsOn, endsOn }, day) {
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
    days: countDays(start, end) - 1,
    fullDays: countDays(start, fullEnd),
  }
}
