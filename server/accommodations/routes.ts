import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { CandidateEnv, StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { requireLink } from '../invitations/require-link.ts'
import {
  accommodationAnswer,
  accommodationList,
  accommodationView,
  candidateAccommodation,
  newAccommodation,
} from '../shared/accommodations.ts'
import { answerAccommodation } from './answer-accommodation.ts'
import { listAccommodations } from './list-accommodations.ts'
import { requestAccommodation } from './request-accommodation.ts'

/** What a candidate needs to work on even terms. Admins alone read it: it may speak of somebody's health. */
export function accommodationRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  return new Hono<CandidateEnv & StaffEnv>()
    .post(
      '/api/candidate/accommodation',
      describe({
        tag: 'candidate',
        summary: 'Ask for extra time, breaks or something else, before the start',
        response: candidateAccommodation,
        status: 201,
        errors: ['invalid-input', 'not-found', 'conflict', 'gone'],
      }),
      requireLink(context),
      validator('json', newAccommodation, refuseInvalid),
      async (c) => {
        const { invitation } = c.var
        const made = await requestAccommodation({ context, invitation, request: c.req.valid('json') })
        return answer(c, candidateAccommodation, made, 201)
      },
    )
    .get(
      '/api/accommodations',
      describe({
        tag: 'company',
        summary: 'What candidates have asked for, open requests first',
        response: accommodationList,
        errors: ['unauthenticated', 'forbidden'],
      }),
      admin,
      async (c) => answer(c, accommodationList, await listAccommodations({ context })),
    )
    .post(
      '/api/accommodations/:id/answer',
      describe({
        tag: 'company',
        summary: 'Answer a request with extra minutes, a reply, or both',
        response: accommodationView,
        errors: ['invalid-input', 'unauthenticated', 'forbidden', 'not-found', 'conflict'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      validator('json', accommodationAnswer, refuseInvalid),
      async (c) => {
        const { id } = c.req.valid('param')
        const { user } = c.var
        return answer(
          c,
          accommodationView,
          await answerAccommodation({ context, id, answer: c.req.valid('json'), user }),
        )
      },
    )
}
