import type { z } from 'zod'

/** The body of an answer, held against the contract. */
export async function bodyOf<Schema extends z.ZodType>(
  response: Response | Promise<Response>,
  schema: Schema,
): Promise<z.output<Schema>> {
  return schema.parse(await (await response).json())
}
