import type { Tier } from './types'

/** What that many minutes cost, in cents. */
export function priceOf(minutes: number, tiers: readonly Tier[]): number {
  let price = 0
  let from = 0
  for (const tier of tiers) {
    const upTo = tier.upTo ?? minutes
    price += Math.max(0, Math.min(minutes, upTo) - from) * tier.price
    from = upTo + 1
  }
  return Math.round(price / 1000)
}
