import { periodOf } from './periods.js'
import { priceOf } from './price.js'
/** @import { Day, Invoice, Subscription, Usage } from './types.js' */

/**
 * The invoice for the period with that day, null if there is none.
 *
 * @param {Subscription} subscription
 * @param {readonly Usage[]} usage
 * @param {Day} day
 * @returns {Invoice | null}
 */
export function invoiceFor(subscription, usage, day) {
  const period = periodOf(subscription, day)
  if (period === null) return null
  const { start, end, days, fullDays } = period

  const minutes = usage
    .filter((entry) => entry.day >= start && entry.day <= end)
    .reduce((sum, entry) => sum + entry.minutes, 0)
  const feeCents = Math.round((subscription.feeCents * days) / fullDays)
  const usageCents = priceOf(minutes, subscription.tiers)
  return { start, end, minutes, feeCents, usageCents, totalCents: feeCents + usageCents }
}
