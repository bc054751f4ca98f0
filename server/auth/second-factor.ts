import { twoFactor } from 'better-auth/plugins/two-factor'
import { and, eq, ne } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { Database } from '../database/database.ts'
import { sessions, verifications } from './tables.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'second-factor.turned-on': Record<string, never>
    'second-factor.turned-off': Record<string, never>
  }
}

const DAY_S = 86_400

/**
 * Codes by time (RFC 6238: six digits, thirty seconds) as a second step after the password. Five wrong codes end the
 * step, ten in a row lock the account's second step for a quarter of an hour, whatever address they come from.
 */
export function secondFactor() {
  return twoFactor({
    issuer: 'Assay',
    trustDeviceMaxAge: 30 * DAY_S,
    backupCodeOptions: { amount: 10, length: 10, storeBackupCodes: 'encrypted' },
  })
}

interface Change {
  readonly db: Database
  readonly user: { readonly id: string; readonly name: string; readonly twoFactorEnabled: boolean }
  /** Of the session that asks for it, which stays. */
  readonly token: string
  readonly at: Date
}

/** What goes with it: every other session and every browser that was trusted, so that the new state holds everywhere. */
export async function noteSecondFactor({ db, user, token, at }: Change): Promise<void> {
  const action = user.twoFactorEnabled ? 'second-factor.turned-on' : 'second-factor.turned-off'
  await db.transaction(async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.userId, user.id), ne(sessions.token, token)))
    await tx.delete(verifications).where(eq(verifications.value, user.id))
    await recordAudit(tx, { at, actor: { id: user.id, name: user.name }, action, subject: user.id, details: {} })
  })
}
