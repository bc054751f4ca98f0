import { Logger as QueueLogger } from 'graphile-worker'
import type { Logger } from 'pino'
import { HandedBack } from './handed-back.ts'

/** The queue's own words in our log. What it tells about each job is detail here; failures are not. */
export function queueLog(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    const expected = meta?.error instanceof HandedBack
    if (level === 'error' && !expected) log.error(message)
    else if (level === 'warning') log.warn(message)
    else log.debug(message)
  })
}
