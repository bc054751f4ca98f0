import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { AppContext } from '../context.ts'

/** Keeps proxies from closing a quiet stream, and bounds how late a lost notification is noticed. */
const heartbeatMs = 15_000

/** How long a browser waits before it connects again. */
const retryMs = 2_000

/**
 * Runs `send` at once, after each wake that `concerns` the stream, and at each heartbeat, one at a time, until the
 * reader goes or the process stops. `send` may ask for the next heartbeat to come sooner, in milliseconds.
 */
export function streamUpdates(args: {
  context: AppContext
  c: Context
  concerns: (attemptId: string) => boolean
  send: (stream: SSEStreamingApi, woken: readonly string[]) => Promise<number | undefined>
  onEnd?: () => void
}): Response {
  const { context, c, concerns, send, onEnd } = args
  const { events, log, metrics } = context
  return streamSSE(
    c,
    async (stream) => {
      const ended = Promise.withResolvers<void>()
      let woken = new Set<string>()
      let wake = Promise.withResolvers<void>()
      const end = () => ended.resolve()
      stream.onAbort(end)
      events.closing.addEventListener('abort', end)
      let unwatch = () => {}
      metrics.eventStreams.inc()
      try {
        unwatch = await events.watch((attemptId) => {
          if (!concerns(attemptId)) return
          woken.add(attemptId)
          wake.resolve()
        })
        await stream.write(`retry: ${retryMs}\n\n`)
        while (!stream.aborted && !events.closing.aborted) {
          const batch = [...woken]
          woken = new Set()
          wake = Promise.withResolvers()
          const beatMs = (await send(stream, batch)) ?? heartbeatMs
          if (!(await wakeOrHeartbeat([wake.promise, ended.promise], beatMs))) await stream.write(': heartbeat\n\n')
        }
      } finally {
        unwatch()
        metrics.eventStreams.dec()
        events.closing.removeEventListener('abort', end)
        onEnd?.()
      }
    },
    async (error) => log.error({ err: error, requestId: c.get('requestId') }, 'an event stream failed'),
  )
}

/** True where one of them resolves before the heartbeat is due. */
async function wakeOrHeartbeat(wakes: readonly Promise<void>[], beatMs: number): Promise<boolean> {
  const heartbeat = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => heartbeat.resolve(false), beatMs)
  const woken = await Promise.race([...wakes.map((wake) => wake.then(() => true)), heartbeat.promise])
  clearTimeout(timer)
  return woken
}
