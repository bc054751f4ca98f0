import type { Executor } from '../database/database.ts'
import './acts.ts'
import type { Actor, AuditAction, AuditDetails } from './audit-event.ts'
import { currentOrigin } from './origin.ts'
import { auditLog } from './tables.ts'

export interface AuditEntry<Action extends AuditAction> {
  readonly at: Date
  readonly actor: Actor
  readonly action: Action
  /** What it was done to: a slug, an id. */
  readonly subject: string
  readonly details: AuditDetails[Action]
}

/** Writes what was done into the log. Inside the transaction that does it, neither is there without the other. */
export async function recordAudit<Action extends AuditAction>(tx: Executor, entry: AuditEntry<Action>): Promise<void> {
  const { at, actor, action, subject, details } = entry
  await tx.insert(auditLog).values({
    at,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? 'Assay',
    action,
    subject,
    details: JSON.stringify(details),
    origin: currentOrigin(),
  })
}
