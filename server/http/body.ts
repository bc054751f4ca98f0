import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { requestBytes } from '../shared/limits.ts'
import { AppError } from './errors.ts'

export const bodySize = bodyLimit({
  maxSize: requestBytes,
  onError: () => {
    throw new AppError('too-large', `A request may hold ${requestBytes / 1_000_000} MB; send less at a time.`)
  },
})

/** A body of another type would reach the validators as an empty object, and their answer would mislead. */
export const jsonOnly = createMiddleware(async (c, next) => {
  const type = c.req.header('content-type')
  const hasLength = Number(c.req.header('content-length') ?? 0) > 0
  const hasBody = type !== undefined || hasLength || c.req.header('transfer-encoding') !== undefined
  if (hasBody && !/^application\/(?:[\w.+-]+\+)?json\b/i.test(type ?? '')) {
    throw new AppError('invalid-input', 'Send the body as JSON, with the header Content-Type: application/json.')
  }
  await next()
})
