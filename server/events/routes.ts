import { Hono } from 'hono'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { describe } from '../http/describe.ts'
import type { CandidateEnv, StaffEnv } from '../http/env.ts'
import { requireLink } from '../invitations/require-link.ts'
import { streamCandidateEvents } from './stream-candidate-events.ts'
import { streamCompanyEvents } from './stream-company-events.ts'

/** Server-sent events: what changed, as it changes. */
export function eventRoutes(context: AppContext) {
  return new Hono<CandidateEnv & StaffEnv>()
    .get(
      '/api/candidate/events',
      describe({
        tag: 'candidate',
        summary: 'Server-sent events of the attempt (attemptEvent), resumable with Last-Event-ID',
        errors: ['not-found'],
      }),
      requireLink(context),
      (c) => streamCandidateEvents({ context, c, invitation: c.var.invitation }),
    )
    .get(
      '/api/events',
      describe({
        tag: 'company',
        summary: 'Server-sent events: an attempt changed (companyEvent)',
        errors: ['unauthenticated'],
      }),
      requireRole(context, 'reviewer', 'recruiter'),
      (c) => streamCompanyEvents({ context, c }),
    )
}
