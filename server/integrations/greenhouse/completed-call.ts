import type { AtsCall } from '../tell-ats.ts'

/** Tells Greenhouse that a test is complete, without a body; it then asks test_status for the result. */
export function completedCall(key: string): AtsCall {
  return { call: 'completed', method: 'PATCH', headers: { authorization: basic(key) } }
}

/** The key as the user name, and a blank password. */
export function basic(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`
}
