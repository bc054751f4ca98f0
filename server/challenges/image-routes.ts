import { type Context, Hono } from 'hono'
import { validator } from 'hono-openapi'
import { z } from 'zod'
import { selectAttemptParts } from '../attempts/attempt-content.ts'
import { attemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { describe } from '../http/describe.ts'
import type { CandidateEnv, StaffEnv } from '../http/env.ts'
import { AppError } from '../http/errors.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { requireLink } from '../invitations/require-link.ts'
import { findImage } from './images.ts'

const hashParam = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal') })

/** Pictures of the challenges that an attempt was given: for its candidate, and for the company's people. */
export function imageRoutes(context: AppContext) {
  return new Hono()
    .route(
      '/',
      new Hono<CandidateEnv>().get(
        '/api/candidate/images/:hash',
        describe({
          tag: 'candidate',
          summary: 'A picture of a challenge, by its content',
          errors: ['invalid-input', 'not-found'],
        }),
        requireLink(context),
        validator('param', hashParam, refuseInvalid),
        async (c) => {
          const { id } = await attemptOfCandidate(context.db, c.var.invitation)
          return sendImage(c, context, { attemptId: id, hash: c.req.valid('param').hash })
        },
      ),
    )
    .route(
      '/',
      new Hono<StaffEnv>().get(
        '/api/attempts/:id/images/:hash',
        describe({
          tag: 'company',
          summary: 'A picture of a challenge of that attempt, by its content',
          errors: ['invalid-input', 'unauthenticated', 'not-found'],
        }),
        requireRole(context, 'reviewer'),
        validator('param', idParam.extend(hashParam.shape), refuseInvalid),
        async (c) => {
          const { id, hash } = c.req.valid('param')
          await selectAttempt(context.db, id)
          return sendImage(c, context, { attemptId: id, hash })
        },
      ),
    )
}

/** The content never changes under its hash, so a browser asks once. Throws not-found. */
async function sendImage(c: Context, { db }: AppContext, wanted: { attemptId: string; hash: string }) {
  const parts = await selectAttemptParts(db, wanted.attemptId)
  const image = findImage(
    parts.map(({ challenge }) => challenge),
    wanted.hash,
  )
  if (!image) throw new AppError('not-found', 'There is no such picture.')
  return c.body(image.bytes, 200, {
    'content-type': image.contentType,
    'cache-control': 'private, max-age=31536000, immutable',
  })
}
