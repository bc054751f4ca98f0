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

  let index = 0
  let start = startsOn
  while (addMonths(start, 1) <= day) {
    index += 1
    start = addMonths(start, 1)
  }

  const fullEnd = addDays(addMonths(start, 1), -1)
  const end = last < fullEnd ? last : fullEnd
  return {
    index,
    start,
    end,
    days: countDays(start, end),
    fullDays: countDays(start, fullEnd),
  }
}
