import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { answer } from '../../http/answer.ts'
import { errorBody } from '../../shared/errors.ts'
import { workableError } from '../../shared/workable.ts'

/** Puts a fault that any part of the server has found in the shape in which Workable reads them. */
export async function workableFault(c: Context, fault: Response): Promise<Response> {
  if (!c.req.path.startsWith('/api/workable/')) return fault
  const { error } = errorBody.parse(await fault.json())
  return answer(
    c,
    workableError,
    { status: fault.status, message: error.message },
    fault.status as ContentfulStatusCode,
  )
}
