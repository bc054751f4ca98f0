/** @import { Source } from './types.js' */

/**
 * Lays one source over another.
 *
 * @param {Source} base
 * @param {Source} over
 * @returns {Source}
 */
export function merge(base, over) {
  for (const [setting, value] of Object.entries(over)) {
    if (value) base[setting] = value
  }
  return base
}
