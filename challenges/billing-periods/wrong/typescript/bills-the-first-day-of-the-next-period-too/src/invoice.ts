import { addDays } from './calendar'
import { periodOf } from './periods'
import { priceOf } from './price'
import type { Day, Invoice, Subscription, Usage } from './types'

/** The invoice for the period with that day, null if there is none. */
export function invoiceFor(
  subscription: Subscription,
  usage: readonly Usage[],
  day: Day,
): Invoice | null {
  const period = periodOf(subscription, day)
  if (period === null) return null
  const { start, end, days, fullDays } = period

  const minutes = usage
    .filter((entry) => entry.day >= start && entry.day <= addDays(end, 1))
    .reduce((sum, entry) => sum + entry.minutes, 0)
  const feeCents = Math.round((subscription.feeCents * days) / fullDays)
  const usageCents = priceOf(minutes, subscription.tiers)
  return { start, end, minutes, feeCents, usageCents, totalCents: feeCents + usageCents }
}
