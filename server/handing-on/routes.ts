import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { validator } from 'hono-openapi'
import { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { AppError } from '../http/errors.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { createdInterviewLink, interviewLinkList, interviewReport, newInterviewLink } from '../shared/handing-on.ts'
import { attemptQuery } from '../shared/review.ts'
import { exportAttempts } from './export-attempts.ts'
import { createInterviewLink, listInterviewLinks, revokeInterviewLink } from './interview-links.ts'
import { openReport } from './open-report.ts'
import { readReport } from './read-report.ts'

const exportQuery = attemptQuery.omit({ cursor: true, limit: true }).extend({ format: z.enum(['csv', 'json']) })

/** What goes on to the next stage: the report, links to it, and the list as a file. */
export function handingOnRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  const reader = requireRole(context, 'reviewer', 'recruiter')
  const id = validator('param', idParam, refuseInvalid)
  return new Hono<StaffEnv>()
    .get(
      '/api/attempt-export',
      describe({
        tag: 'company',
        scope: 'results:read',
        summary: 'The list of attempts as CSV or JSON, with the same filters and the same veil',
        errors: ['invalid-input'],
      }),
      reviewer,
      validator('query', exportQuery, refuseInvalid),
      async (c) => {
        const { format, ...query } = c.req.valid('query')
        const { user } = c.var
        await recordAudit(context.db, {
          at: context.now(),
          actor: user,
          action: 'attempts.exported',
          subject: query.assessment ?? 'all assessments',
          details: { format, filter: JSON.stringify(query) },
        })
        c.header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json')
        c.header('content-disposition', `attachment; filename="attempts.${format}"`)
        c.header('cache-control', 'no-store')
        return stream(c, async (out) => {
          for await (const piece of exportAttempts({ context, user, query, format })) await out.write(piece)
        })
      },
    )
    .get(
      '/api/attempts/:id/report',
      describe({
        tag: 'company',
        scope: 'results:read',
        summary: 'An attempt as an interviewer is told of it',
        response: interviewReport,
        errors: ['not-found'],
      }),
      reader,
      id,
      async (c) => answer(c, interviewReport, await readReport({ context, attemptId: c.req.valid('param').id })),
    )
    .get(
      '/api/attempts/:id/interview-links',
      describe({
        tag: 'company',
        summary: 'Links to the report that were given out',
        response: interviewLinkList,
        errors: ['not-found'],
      }),
      reader,
      id,
      async (c) =>
        answer(c, interviewLinkList, await listInterviewLinks({ context, attemptId: c.req.valid('param').id })),
    )
    .post(
      '/api/attempts/:id/interview-links',
      describe({
        tag: 'company',
        summary: 'Make a link to the report; its address is in this answer and nowhere else',
        response: createdInterviewLink,
        status: 201,
        errors: ['invalid-input', 'not-found', 'conflict'],
      }),
      reader,
      id,
      validator('json', newInterviewLink, refuseInvalid),
      async (c) => {
        const { id: attemptId } = c.req.valid('param')
        const made = await createInterviewLink({ context, ...c.var, attemptId, link: c.req.valid('json') })
        c.header('cache-control', 'no-store')
        return answer(c, createdInterviewLink, made, 201)
      },
    )
    .post(
      '/api/interview-links/:id/revoke',
      describe({
        tag: 'company',
        summary: 'Make a link to a report worthless',
        response: interviewLinkList,
        errors: ['not-found', 'conflict'],
      }),
      reader,
      id,
      async (c) =>
        answer(c, interviewLinkList, await revokeInterviewLink({ context, ...c.var, id: c.req.valid('param').id })),
    )
    .get(
      '/api/report',
      describe({
        tag: 'service',
        summary: 'The report that an interviewer’s link leads to; its token is the bearer token',
        response: interviewReport,
        errors: ['unauthenticated', 'not-found', 'gone', 'rate-limited'],
      }),
      async (c) => {
        c.header('cache-control', 'no-store')
        c.header('x-robots-tag', 'noindex, nofollow')
        const token = /^Bearer (\S{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
        if (!token) throw new AppError('unauthenticated', 'Open the link that you were sent.')
        return answer(c, interviewReport, await openReport({ context, token }))
      },
    )
}
