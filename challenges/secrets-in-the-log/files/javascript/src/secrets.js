/** @import { Variable } from './types.js' */

const minimumLength = 8

/**
 * The texts that a log must not show, each once, the longest first.
 *
 * @param {readonly Variable[]} variables
 * @returns {string[]}
 */
export function secretsOf(variables) {
  const lines = variables
    .filter((variable) => variable.masked)
    .flatMap((variable) => variable.value.split(/\r?\n/))
    .filter((line) => line.length >= minimumLength)
  return [...new Set(lines)].sort((a, b) => b.length - a.length)
}
