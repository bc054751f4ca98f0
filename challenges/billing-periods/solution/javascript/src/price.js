/** @import { Tier } from './types.js' */

/**
 * What that many minutes cost, in cents.
 *
 * @param {number} minutes
 * @param {readonly Tier[]} tiers
 * @returns {number}
 */
export function priceOf(minutes, tiers) {
  let price = 0
  let before = 0
  for (const tier of tiers) {
    const upTo = tier.upTo ?? minutes
    price += Math.max(0, Math.min(minutes, upTo) - before) * tier.price
    before = upTo
  }
  return Math.round(price / 1000)
}
