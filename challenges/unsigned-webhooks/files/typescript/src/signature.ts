import type { Delivery, Hmac } from './types'

const version = 'v1,'

/** Whether one of the delivery's signatures is right for one of the secrets. */
export async function isSigned(
  delivery: Delivery,
  secrets: readonly string[],
  hmac: Hmac,
): Promise<boolean> {
  const text = `${delivery.id}.${delivery.timestamp}.${delivery.body}`
  const signatures = delivery.signatures
    .filter((signature) => signature.startsWith(version))
    .map((signature) => signature.slice(version.length))

  return signatures.some(async (signature) => {
    for (const secret of secrets) {
      if (sameText(signature, await hmac(secret, text))) return true
    }
    return false
  })
}

/** Takes equally long wherever two texts of one length differ. */
function sameText(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}
