/**
 * @typedef {object} LogLine
 * @property {'line'} type
 * @property {number} number The line's place in the raw log, from 1.
 * @property {string} text
 */

/**
 * @typedef {object} LogSection
 * @property {'section'} type
 * @property {number} number The place of its `@@open` in the raw log, from 1.
 * @property {string} id
 * @property {string} title
 * @property {number | null} seconds From open to close; null if it ended without a close of its own.
 * @property {boolean} collapsed
 * @property {LogNode[]} children
 */

/** @typedef {LogLine | LogSection} LogNode */

/**
 * Turns the lines of a job's log into the tree that its page draws.
 *
 * @param {readonly string[]} lines
 * @returns {LogNode[]}
 */
export function foldSections(lines) {
  throw new Error('foldSections is not written yet')
}
