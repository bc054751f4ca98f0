/** @import { Delivery, Hmac } from './types.js' */

const version = 'v1,'

/**
 * Whether one of the delivery's signatures is right for one of the secrets.
 *
 * @param {Delivery} delivery
 * @param {readonly string[]} secrets
 * @param {Hmac} hmac
 * @returns {Promise<boolean>}
 */
export async function isSigned(delivery, secrets, hmac) {
  const text = `${delivery.id}.${delivery.timestamp}.${delivery.body}`
  const signatures = delivery.signatures
    .filter((signature) => signature.startsWith(version))
    .map((signature) => signature.slice(version.length))

  const expected = await Promise.all(secrets.map((secret) => hmac(secret, text)))
  return (
    signatures.length > 0 &&
    signatures.every((signature) => expected.some((right) => sameText(signature, right)))
  )
}

/**
 * Takes equally long wherever two texts of one length differ.
 *
 * @param {string} a
 * @param {string} b
 * @returns {boolean}
 */
function sameText(a, b) {
  if (a.length !== b.length) return false
  let difference = 0
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}
