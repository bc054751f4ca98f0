import { EventSource } from 'eventsource'
import type { AttemptEvent } from '../../../../server/shared/attempts.ts'
import { answererOf } from '../../../shared/api/stand-in.ts'

/**
 * Follows the attempt's server-sent events until the returned function is called. The line is taken up again by itself
 * and goes on behind the last event seen.
 */
export function watchEvents(token: string, onEvent: (event: AttemptEvent) => void): () => void {
  const source = new EventSource('/api/candidate/events', {
    // The browser's own EventSource sends no headers, and a token in an address would end up in logs.
    fetch: (input, init) =>
      answererOf(token)(input, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
  })
  const listener = (message: MessageEvent<string>) => onEvent(JSON.parse(message.data) as AttemptEvent)
  source.addEventListener('submission', listener)
  source.addEventListener('attempt', listener)
  return () => source.close()
}
