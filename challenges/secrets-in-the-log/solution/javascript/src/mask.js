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

  function take(text, isLast) {
    let shown = ''
    let at = 0
    while (at < text.length) {
      if (!isLast && mayBecomeSecret(text, at)) break
      const secret = secrets.find((candidate) => text.startsWith(candidate, at))
      shown += secret === undefined ? text.charAt(at) : '[masked]'
      at += secret?.length ?? 1
    }
    held = text.slice(at)
    return shown
  }

  /** Whether the rest of the text is the beginning of a secret that goes on beyond it. */
  function mayBecomeSecret(text, at) {
    const rest = text.slice(at)
    return secrets.some((secret) => secret.length > rest.length && secret.startsWith(rest))
  }

  return {
    write: (chunk) => take(held + chunk, false),
    end: () => take(held, true),
  }
}
