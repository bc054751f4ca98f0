import { z } from 'zod'

/** Every way a request can fail, and the HTTP status it maps to. Written once; nothing else names a status. */
export const errorStatus = {
  'invalid-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  /** This installation asks everybody for a second factor, and the person who is signed in has none yet. */
  'second-factor-needed': 403,
  'not-found': 404,
  /** The thing is not in a state that allows this: starting twice, revoking what is finished. */
  conflict: 409,
  /** A batch number is ahead of what the server has; `details.expected` is the number to send next. */
  'journal-gap': 409,
  /** That batch number was already taken by another tab or computer; `details.expected` is the next free one. */
  'journal-taken': 409,
  /** The attempt has ended and takes no more work. */
  'attempt-over': 409,
  /** The company has stopped the attempt's clock: nothing runs and nothing is submitted until it goes on. */
  'attempt-paused': 409,
  /** The first request with this Idempotency-Key is still being answered. */
  'idempotency-in-flight': 409,
  /** The link was revoked or has expired. */
  gone: 410,
  'too-large': 413,
  /** The Idempotency-Key was used for another request. */
  'idempotency-mismatch': 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof errorStatus

export const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]

export const errorBody = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    /** A sentence that says what to do. */
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
    /** The id under which the server's log has more. */
    requestId: z.string().optional(),
  }),
})
export type ErrorBody = z.infer<typeof errorBody>
