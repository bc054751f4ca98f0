import type { Context } from 'hono'
import type { TypedResponse } from 'hono/types'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { JSONParsed } from 'hono/utils/types'
import type { z } from 'zod'

/**
 * Answers with JSON that went through its schema: what the contract does not name is dropped here, so no row reaches
 * a client whole by mistake.
 */
export function answer<Schema extends z.ZodType<object>, Status extends ContentfulStatusCode = 200>(
  c: Context,
  schema: Schema,
  value: z.input<Schema>,
  status?: Status,
): Response & TypedResponse<JSONParsed<z.output<Schema>>, Status, 'json'> {
  return c.json<object, Status>(schema.parse(value), status) as never
}
