import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../../auth/require-role.ts'
import type { AppContext } from '../../context.ts'
import { answer } from '../../http/answer.ts'
import { describe } from '../../http/describe.ts'
import type { StaffEnv } from '../../http/env.ts'
import { idParam, refuseInvalid } from '../../http/input.ts'
import { invitationView } from '../../shared/assessments.ts'
import { candidateTimeline, extraTimeRequest, reopenRequest } from '../../shared/invitation-care.ts'
import { giveExtraTime } from './give-extra-time.ts'
import { readTimeline } from './read-timeline.ts'
import { reopenInvitation } from './reopen-invitation.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden', 'not-found'] as const

/** What is done for one candidate after the invitation. */
export function invitationCareRoutes(context: AppContext) {
  const inviter = requireRole(context, 'admin', 'recruiter')
  const id = validator('param', idParam, refuseInvalid)
  return new Hono<StaffEnv>()
    .get(
      '/api/invitations/:id/timeline',
      describe({
        tag: 'company',
        scope: 'invitations:read',
        summary: 'What has happened to one candidate, the oldest first',
        response: candidateTimeline,
        errors: refusals,
      }),
      inviter,
      id,
      async (c) => answer(c, candidateTimeline, await readTimeline({ context, ...c.req.valid('param') })),
    )
    .post(
      '/api/invitations/:id/reopen',
      describe({
        tag: 'company',
        scope: 'invitations:write',
        summary: 'Let a link that has ended work again, or an attempt that is over go on',
        response: invitationView,
        errors: [...refusals, 'conflict'],
      }),
      inviter,
      id,
      validator('json', reopenRequest, refuseInvalid),
      async (c) => {
        const args = { context, ...c.var, ...c.req.valid('param'), request: c.req.valid('json') }
        return answer(c, invitationView, await reopenInvitation(args))
      },
    )
    .post(
      '/api/invitations/:id/extra-time',
      describe({
        tag: 'company',
        scope: 'invitations:write',
        summary: 'Say how much longer somebody has who has not started',
        response: invitationView,
        errors: [...refusals, 'conflict'],
      }),
      inviter,
      id,
      validator('json', extraTimeRequest, refuseInvalid),
      async (c) => {
        const args = { context, ...c.var, ...c.req.valid('param'), request: c.req.valid('json') }
        return answer(c, invitationView, await giveExtraTime(args))
      },
    )
}
