import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { AppContext } from '../context.ts'
import { refuseTooMany } from '../rate-limits/rate-limiter.ts'
import { linkLimits } from './limits.ts'
import type { Invitation } from './tables.ts'

/**
 * A stream for the system check: one event at once, then silence until the reader goes. A proxy that gathers answers
 * before it passes them on keeps the event back, which is what the check wants to know.
 */
export async function streamCheck(args: {
  context: AppContext
  c: Context
  invitation: Invitation
}): Promise<Response> {
  const { context, c, invitation } = args
  await refuseTooMany(
    context.limits.checks.take(invitation.id, context.now()),
    'That was a lot of checks in one minute. Wait a moment and check again.',
  )
  const { closing } = context.events
  return streamSSE(c, async (stream) => {
    const ended = Promise.withResolvers<void>()
    const end = () => ended.resolve()
    stream.onAbort(end)
    closing.addEventListener('abort', end)
    const timer = setTimeout(end, linkLimits.checkStreamMs)
    await stream.writeSSE({ event: 'check', data: '{}' })
    await ended.promise
    clearTimeout(timer)
    closing.removeEventListener('abort', end)
  })
}
