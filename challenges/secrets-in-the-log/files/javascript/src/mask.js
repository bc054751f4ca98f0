/** @typedef {(text: string) => string} Mask */

/**
 * `secrets`: the longest first.
 *
 * @param {readonly string[]} secrets
 * @returns {Mask}
 */
export function createMask(secrets) {
  if (secrets.length === 0) return (text) => text
  const anySecret = new RegExp(secrets.map(escape).join('|'), 'g')
  return (text) => text.replace(anySecret, '[masked]')
}

/**
 * @param {string} text
 * @returns {string}
 */
function escape(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
