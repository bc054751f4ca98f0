import { DrizzleQueryError } from 'drizzle-orm/errors'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { type ErrorBody, type ErrorCode, errorStatus } from '../shared/errors.ts'
import { AppError } from './errors.ts'

/** The one place where a failure becomes an HTTP answer. What is not ours to tell becomes an id that the log has too. */
export function errorAnswer(log: Logger, error: unknown, c: Context): Response {
  const body = errorBodyOf(log, error, c)
  const { retryAfterS } = body.error.details ?? {}
  if (typeof retryAfterS === 'number') c.header('retry-after', String(retryAfterS))
  return c.json(body, errorStatus[body.error.code])
}

/** The body alone, for an answer whose status is on its way already. */
export function errorBodyOf(log: Logger, error: unknown, c: Context): ErrorBody {
  const known = asAppError(error)
  const requestId: string = c.get('requestId')
  if (known?.code === 'unavailable') log.warn({ requestId, err: withoutData(error) }, 'cannot answer for now')
  if (known === null) log.error({ requestId, err: withoutData(error), method: c.req.method }, 'request failed')
  const code = known?.code ?? 'internal'
  const message = known?.message ?? 'Something went wrong on our side. Try again; if it stays, tell us this id.'
  return { error: { code, message, ...(known?.details && { details: { ...known.details } }), requestId } }
}

/** A failed query carries its parameters, which are people's names and code: the log gets the cause alone. */
function withoutData(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? (error.cause ?? new Error('A query failed')) : error
}

/** Unknown paths below /api answer in the same shape as every other error. */
export function unknownPath(): never {
  throw new AppError('not-found', 'There is nothing at this address. /api/openapi.json lists what there is.')
}

function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  if (error instanceof HTTPException) return new AppError(codeOfStatus(error.status), sentenceOf(error))
  if (isUnstorable(error))
    return new AppError('invalid-input', 'This holds a character that cannot be stored. Remove it.')
  if (isOrphan(error)) return new AppError('not-found', 'What this belongs to does not exist any more.')
  if (isConnectionLost(error))
    return new AppError('unavailable', 'The database does not answer. Try again in a moment.')
  return null
}

/** What a row refers to was erased while the request was under way (foreign_key_violation). */
function isOrphan(error: unknown): boolean {
  return error instanceof DrizzleQueryError && (error.cause as { code?: unknown } | undefined)?.code === '23503'
}

/** PostgreSQL's text holds no NUL, and says so of any that comes (character_not_in_repertoire). */
function isUnstorable(error: unknown): boolean {
  return error instanceof DrizzleQueryError && (error.cause as { code?: unknown } | undefined)?.code === '22021'
}

/** PostgreSQL's class 08 and 57P (https://www.postgresql.org/docs/current/errcodes-appendix.html), and the client's. */
function isConnectionLost(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return /^(08|57P|ECONN|CONNECT)/.test(code)
}

function codeOfStatus(status: number): ErrorCode {
  const codes: Readonly<Record<number, ErrorCode>> = { 401: 'unauthenticated', 403: 'forbidden', 404: 'not-found' }
  return codes[status] ?? (status === 413 ? 'too-large' : 'invalid-input')
}

function sentenceOf(error: HTTPException): string {
  return error.message === 'Malformed JSON in request body' ? 'The body is not JSON that can be read.' : error.message
}
