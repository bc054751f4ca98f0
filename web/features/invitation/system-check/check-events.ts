import { EventSource } from 'eventsource'
import type { Finding } from './checks.ts'

const patienceMs = 6_000

/** Opens a stream of events and waits for the one that comes at once; a proxy that holds it back would hold results. */
export async function checkEvents(token: string): Promise<Finding> {
  const source = new EventSource('/api/candidate/check/events', {
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
  })
  const arrived = await new Promise<boolean>((resolve) => {
    source.addEventListener('check', () => resolve(true))
    source.addEventListener('error', () => resolve(false))
    setTimeout(() => resolve(false), patienceMs)
  })
  source.close()
  if (arrived) return { state: 'pass', words: 'Results arrive as they are made' }
  return {
    state: 'warn',
    words: 'Live results do not get through',
    advice: 'A proxy or a virtual network holds them back. Work without it if you can; nothing is lost either way.',
  }
}
