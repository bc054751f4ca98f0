import { shortestEdits } from './shortest-edits.js'
/** @import { Edit } from './shortest-edits.js' */

/**
 * @typedef {object} Hunk
 * @property {number} beforeStart The number of its first line in the version before, from 1.
 * @property {number} beforeCount
 * @property {number} afterStart The same for the version after.
 * @property {number} afterCount
 * @property {readonly string[]} lines Each with its sign in front: `-`, `+` or a space.
 */

/**
 * The shortest way from one version to the other, with unchanged lines around each change.
 *
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @returns {Hunk[]}
 */
export function diff(before, after, context = 3) {
  const edits = shortestEdits(before, after)
  return spansOfHunks(edits, context).map(([start, end]) => hunkOf(edits, start, end))
}

/**
 * From where up to, but without, where each hunk reaches in the list of edits.
 *
 * @param {readonly Edit[]} edits
 * @param {number} context
 * @returns {[number, number][]}
 */
function spansOfHunks(edits, context) {
  /** @type {[number, number][]} */
  const spans = []
  for (const [index, { sign }] of edits.entries()) {
    if (sign === ' ') continue
    const end = Math.min(edits.length, index + 1 + context)
    const last = spans.at(-1)
    if (last !== undefined && index - context < last[1]) last[1] = end
    else spans.push([Math.max(0, index - context), end])
  }
  return spans
}

/**
 * @param {readonly Edit[]} edits
 * @param {number} start
 * @param {number} end
 * @returns {Hunk}
 */
function hunkOf(edits, start, end) {
  const lines = edits.slice(start, end)
  const beforeCount = countWithout('+', lines)
  const afterCount = countWithout('-', lines)
  return {
    beforeStart: countWithout('+', edits.slice(0, start)) + (beforeCount > 0 ? 1 : 0),
    beforeCount,
    afterStart: countWithout('-', edits.slice(0, start)) + (afterCount > 0 ? 1 : 0),
    afterCount,
    lines: lines.map(({ sign, line }) => sign + line),
  }
}

/**
 * @param {Edit['sign']} sign
 * @param {readonly Edit[]} edits
 * @returns {number}
 */
function countWithout(sign, edits) {
  return edits.filter((edit) => edit.sign !== sign).length
}
