/** @import { Source } from './types.js' */

/**
 * The settings of `base`, each as `over` has it if it has it; neither is changed or shared.
 *
 * @param {Source} base
 * @param {Source} over
 * @returns {Source}
 */
export function merge(base, over) {
  /** @type {Source} */
  const merged = structuredClone(base)
  for (const setting of Object.keys(base)) {
    const [below, value] = [base[setting], over[setting]]
    if (!value) continue
    merged[setting] = isGroup(below) ? merge(below, value) : structuredClone(value)
  }
  return merged
}

/**
 * @param {Source[string]} value
 * @returns {value is Source}
 */
function isGroup(value) {
  return typeof value === 'object' && !Array.isArray(value)
}
