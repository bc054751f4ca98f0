import { describeRoute, resolver } from 'hono-openapi'
import type { z } from 'zod'
import { type ErrorCode, errorBody, errorStatus } from '../shared/errors.ts'

interface Description {
  readonly tag: 'candidate' | 'company' | 'service'
  readonly summary: string
  readonly response?: z.ZodType
  readonly status?: number
  readonly errors?: readonly ErrorCode[]
}

const credentials: Readonly<Record<Description['tag'], Record<string, string[]>[]>> = {
  candidate: [{ link: [] }],
  company: [{ session: [] }],
  service: [],
}

/** Says in OpenAPI what a route answers, errors included. */
export function describe({ tag, summary, response, status = 200, errors = [] }: Description) {
  const responses: NonNullable<Parameters<typeof describeRoute>[0]['responses']> = {
    [status]: response
      ? { description: summary, content: { 'application/json': { schema: resolver(response) } } }
      : { description: summary },
  }
  for (const code of errors) {
    const at = String(errorStatus[code])
    const before = responses[at]
    const codes = before && 'description' in before ? `${before.description}, ${code}` : code
    responses[at] = { description: codes, content: { 'application/json': { schema: resolver(errorBody) } } }
  }
  return describeRoute({ tags: [tag], summary, responses, security: credentials[tag] })
}
