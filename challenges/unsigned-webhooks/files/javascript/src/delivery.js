/** @import { Delivery, Request } from './types.js' */

/**
 * Null if the request is malformed.
 *
 * @param {Request} request
 * @returns {Delivery | null}
 */
export function readDelivery({ headers, body }) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  if (!id || !timestamp || !/^\d+$/.test(timestamp)) return null
  const signatures = (headers['webhook-signature'] ?? '').split(' ').filter((part) => part !== '')
  try {
    return { id, timestamp: Number(timestamp), signatures, body, event: JSON.parse(body) }
  } catch {
    return null
  }
}
