import { createMiddleware } from 'hono/factory'
import { describeRoute, resolver } from 'hono-openapi'
import type { z } from 'zod'
import type { Scope } from '../shared/api-keys.ts'
import { type ErrorCode, errorBody, errorStatus } from '../shared/errors.ts'
import { rateHeaders, replayHeaders, retryHeaders } from './described-headers.ts'
import type { StaffEnv } from './env.ts'

interface Description {
  readonly tag: 'candidate' | 'company' | 'greenhouse' | 'workable' | 'service'
  readonly summary: string
  readonly response?: z.ZodType
  /** The media type of an answer that is a file to download. */
  readonly file?: 'text/csv' | 'application/zip'
  readonly status?: number
  readonly errors?: readonly ErrorCode[]
  /** What an API key must be allowed to get here. Without one, no key does. */
  readonly scope?: Scope
  /** Whether it takes an Idempotency-Key: see idempotency/idempotent.ts. */
  readonly isIdempotent?: boolean
  /** The body, where no validator names it. */
  readonly request?: z.ZodType
  /** Errors in somebody else's shape. */
  readonly refusals?: { readonly schema: z.ZodType; readonly statuses: readonly number[] }
}

const credentials: Readonly<Record<Description['tag'], Record<string, string[]>[]>> = {
  candidate: [{ link: [] }],
  company: [{ session: [] }],
  greenhouse: [{ greenhouse: [] }],
  workable: [{ workable: [] }],
  service: [],
}

/** What any route of that kind may answer: its credentials, its input and we ourselves may be at fault. */
const commonErrors: Readonly<Record<Description['tag'], readonly ErrorCode[]>> = {
  candidate: ['invalid-input', 'unauthenticated', 'not-found', 'gone', 'too-large', 'rate-limited', 'internal'],
  company: [
    'invalid-input',
    'unauthenticated',
    'forbidden',
    'second-factor-needed',
    'too-large',
    'rate-limited',
    'internal',
  ],
  greenhouse: ['internal'],
  workable: ['internal'],
  service: ['internal'],
}

const idempotencyErrors = ['idempotency-in-flight', 'idempotency-mismatch'] as const

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'A name of your own for this request. Sent again within 24 hours, it is answered as before, with the header Idempotent-Replayed: true, and does nothing twice',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
} as const

/**
 * Says in OpenAPI what a route answers, errors included, which scope a key needs, and whether a request may be sent again
 * under its Idempotency-Key; requireRole does what stands here.
 */
export function describe(description: Description) {
  const { tag, summary, response, status = 200, request, refusals, scope, file } = description
  // What makes something can be asked for again without making it twice.
  const isIdempotent = description.isIdempotent ?? (tag === 'company' && status === 201)
  const own = [...(description.errors ?? []), ...(isIdempotent ? idempotencyErrors : [])]
  const errors = new Set([...own, ...commonErrors[tag]])
  const responses: NonNullable<Parameters<typeof describeRoute>[0]['responses']> = {
    [status]: {
      description: summary,
      headers: { ...(scope && rateHeaders), ...(isIdempotent && replayHeaders) },
      ...(response && { content: { 'application/json': { schema: resolver(response) } } }),
      ...(file && { content: { [file]: { schema: { type: 'string' } } } }),
    },
  }
  for (const code of errors) {
    const at = String(errorStatus[code])
    const before = responses[at]
    const codes = before && 'description' in before ? `${before.description}, ${code}` : code
    const content = { 'application/json': { schema: resolver(errorBody) } }
    responses[at] = { description: codes, ...(code === 'rate-limited' && { headers: retryHeaders }), content }
  }
  for (const at of refusals?.statuses ?? []) {
    responses[at] = {
      description: 'Refused, in words',
      content: { 'application/json': { schema: resolver(refusals?.schema ?? errorBody) } },
    }
  }
  const requestBody = request && {
    required: true,
    content: { 'application/json': { schema: resolver(request) } },
  }
  const described = describeRoute({
    tags: [tag],
    summary,
    responses,
    security: [...credentials[tag], ...(scope ? [{ key: [scope] }] : [])],
    ...(requestBody && { requestBody }),
    ...(isIdempotent && { parameters: [idempotencyKey] }),
  })
  const named = createMiddleware<Pick<StaffEnv, 'Variables'>>(async (c, next) => {
    c.set('scope', scope)
    c.set('isIdempotent', isIdempotent)
    await next()
  })
  return Object.assign(named, described)
}
