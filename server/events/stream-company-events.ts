import type { Context } from 'hono'
import type { AppContext } from '../context.ts'
import { companyEvent } from '../shared/review.ts'
import { streamUpdates } from './stream.ts'

/** Which attempts change, as they change. A reader who was away asks for the list again. */
export function streamCompanyEvents({ context, c }: { context: AppContext; c: Context }): Response {
  return streamUpdates({
    context,
    c,
    concerns: () => true,
    async send(stream, woken) {
      for (const attemptId of woken) {
        await stream.writeSSE({
          event: 'attempt',
          data: JSON.stringify(companyEvent.parse({ type: 'attempt', attemptId })),
        })
      }
      return undefined
    },
  })
}
