import { makeZip } from 'client-zip'
import { Hono } from 'hono'
import { finishedAttemptOfCandidate } from '../attempts/current-attempt.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { CandidateEnv } from '../http/env.ts'
import { requireLink } from '../invitations/require-link.ts'
import { refuseTooMany } from '../rate-limits/rate-limiter.ts'
import { candidateAfterwards } from '../shared/receipts.ts'
import { ownWork } from './own-work.ts'
import { readAfterwards } from './read-afterwards.ts'

/** What a candidate takes home: the receipt, and a copy of their own work. */
export function receiptRoutes(context: AppContext) {
  const link = requireLink(context)
  return new Hono<CandidateEnv>()
    .get(
      '/api/candidate/afterwards',
      describe({
        tag: 'candidate',
        summary: 'After the end: the receipt, where things stand, and the feedback that was given',
        response: candidateAfterwards,
        errors: ['not-found', 'conflict'],
      }),
      link,
      async (c) => answer(c, candidateAfterwards, await readAfterwards({ context, ...c.var })),
    )
    .get(
      '/api/candidate/work',
      describe({
        tag: 'candidate',
        summary: 'After the end: the candidate’s own files and submissions as a zip, with the receipt',
        errors: ['not-found', 'conflict', 'rate-limited'],
      }),
      link,
      async (c) => {
        const { invitation } = c.var
        const attempt = await finishedAttemptOfCandidate(context, invitation)
        await refuseTooMany(
          context.limits.downloads.take(attempt.id, context.now()),
          'That was a lot of downloads in one minute. Wait a moment and try again.',
        )
        return c.body(makeZip(ownWork({ context, attempt, invitation })), 200, {
          'content-type': 'application/zip',
          'content-disposition': 'attachment; filename="my-work.zip"',
          'cache-control': 'no-store',
        })
      },
    )
}
