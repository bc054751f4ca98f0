import { eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { StaffUser } from '../shared/review.ts'
import { selectConnection } from './select-connection.ts'
import { connections } from './tables.ts'

/** Ends a connection and drops its log. Invitations that it made stay. Throws not-found. */
export async function deleteConnection(args: { context: AppContext; id: string; user: StaffUser }): Promise<void> {
  const { context, id, user } = args
  await context.db.transaction(async (tx) => {
    const { kind } = await selectConnection(tx, id)
    await tx.delete(connections).where(eq(connections.id, id))
    const at = context.now()
    await recordAudit(tx, { at, actor: user, action: 'connection.ended', subject: id, details: { kind } })
  })
}
