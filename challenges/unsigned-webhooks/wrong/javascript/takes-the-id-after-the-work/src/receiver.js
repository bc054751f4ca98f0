import { config } from './config.js'
import { readDelivery } from './delivery.js'
import { SeenIds } from './seen-ids.js'
import { isSigned } from './signature.js'
/** @import { Answer, Options, Request } from './types.js' */

/** @typedef {(request: Request) => Promise<Answer>} Receive */

/**
 * @param {Options} options
 * @returns {Receive}
 */
export function createReceiver({ secrets, hmac, now, handle }) {
  const seenIds = new SeenIds(config.rememberMs)

  return async function receive(request) {
    const delivery = readDelivery(request)
    if (delivery === null) return { status: 400, text: 'malformed' }

    const ageMs = now() - delivery.timestamp * 1000
    if (Math.abs(ageMs) > config.toleranceMs) return { status: 400, text: 'stale' }

    if (!(await isSigned(delivery, secrets, hmac))) return { status: 401, text: 'unsigned' }
    if (seenIds.has(delivery.id, now())) return { status: 200, text: 'duplicate' }

    try {
      await handle(delivery.event)
      seenIds.take(delivery.id, now())
      return { status: 200, text: 'handled' }
    } catch {
      return { status: 500, text: 'failed' }
    }
  }
}
