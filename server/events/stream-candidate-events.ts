import type { Context } from 'hono'
import type { AppContext } from '../context.ts'
import type { Invitation } from '../invitations/tables.ts'
export function streamCandidateEvents(_: { context: AppContext; c: Context; invitation?: Invitation }): Response {
  return new Response()
}
