import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import {
  createdInvitation,
  invitationPage,
  invitationQuery,
  invitationView,
  newInvitation,
} from '../shared/assessments.ts'
import { createInvitation } from './create-invitation.ts'
import { listInvitations } from './list-invitations.ts'
import { resendInvitation } from './resend-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'

export function invitationRoutes(context: AppContext) {
  const inviter = requireRole(context, 'admin', 'recruiter')
  const reader = requireRole(context, 'reviewer', 'recruiter')
  return new Hono<StaffEnv>()
    .get(
      '/api/assessments/:id/invitations',
      describe({
        tag: 'company',
        scope: 'invitations:read',
        summary: 'Whom an assessment invites, newest first',
        response: invitationPage,
        errors: ['not-found'],
      }),
      reader,
      validator('param', idParam, refuseInvalid),
      validator('query', invitationQuery, refuseInvalid),
      async (c) => {
        const request = { assessmentId: c.req.valid('param').id, query: c.req.valid('query') }
        return answer(c, invitationPage, await listInvitations({ context, ...c.var, ...request }))
      },
    )
    .post(
      '/api/assessments/:id/invitations',
      describe({
        tag: 'company',
        scope: 'invitations:write',
        summary: 'Invite somebody; the link is in this answer and nowhere else',
        response: createdInvitation,
        status: 201,
        errors: ['invalid-input', 'unauthenticated', 'forbidden', 'not-found'],
      }),
      inviter,
      validator('param', idParam, refuseInvalid),
      validator('json', newInvitation, refuseInvalid),
      async (c) => {
        const assessmentId = c.req.valid('param').id
        return answer(
          c,
          createdInvitation,
          await createInvitation({ context, ...c.var, assessmentId, input: c.req.valid('json') }),
          201,
        )
      },
    )
    .post(
      '/api/invitations/:id/revoke',
      describe({
        tag: 'company',
        scope: 'invitations:write',
        summary: 'Make a link that was not used yet worthless',
        response: invitationView,
        errors: ['unauthenticated', 'forbidden', 'not-found', 'conflict'],
      }),
      inviter,
      validator('param', idParam, refuseInvalid),
      async (c) =>
        answer(c, invitationView, await revokeInvitation({ context, ...c.var, id: c.req.valid('param').id })),
    )
    .post(
      '/api/invitations/:id/resend',
      describe({
        tag: 'company',
        scope: 'invitations:write',
        summary: 'Write to the candidate once more; links from before go on working',
        response: invitationView,
        errors: ['unauthenticated', 'forbidden', 'not-found', 'conflict'],
      }),
      inviter,
      validator('param', idParam, refuseInvalid),
      async (c) =>
        answer(c, invitationView, await resendInvitation({ context, ...c.var, id: c.req.valid('param').id })),
    )
}
