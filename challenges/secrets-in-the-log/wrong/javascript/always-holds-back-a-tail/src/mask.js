/**
 * @typedef {object} Mask
 * @property {(chunk: string) => string} write The part of the stream that can be shown by now.
 * @property {() => string} end What was held back.
 */

/**
 * Masks one stream. `secrets`: the longest first.
 *
 * @param {readonly string[]} secrets
 * @returns {Mask}
 */
export function createMask(secrets) {
  /** May be the beginning of a secret: the next chunk tells. */
  let held = ''
  const longest = secrets[0]?.length ?? 0

  function take(text, isLast) {
    let shown = ''
    let at = 0
    while (at < text.length) {
      if (!isLast && text.length - at < longest) break
      const secret = secrets.find((candidate) => text.startsWith(candidate, at))
      shown += secret === undefined ? text.charAt(at) : '[masked]'
      at += secret?.length ?? 1
    }
    held = text.slice(at)
    return shown
  }

  return {
    write: (chunk) => take(held + chunk, false),
    end: () => take(held, true),
  }
}
