import { and, eq } from 'drizzle-orm'
import type { Actor } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { challenges } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { PublishRequest } from '../shared/library.ts'
import { assertVersionOf } from './select-version.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    /** `before` is null where the first version of a challenge is found. */
    'challenge.published': { readonly hash: string; readonly before: string | null }
  }
}

/**
 * Makes a version the one that new assessments get; a challenge that was retired is offered again. Assessments that
 * have the challenge keep their version until they are moved, and attempts keep theirs for good.
 *
 * Throws not-found where the challenge has no such version, conflict where another one was published meanwhile.
 */
export async function publishVersion(args: {
  context: AppContext
  actor: Actor
  slug: string
  request: PublishRequest
}): Promise<void> {
  const { context, actor, slug, request } = args
  const { hash, insteadOf: before } = request
  await context.db.transaction(async (tx) => {
    await assertVersionOf(tx, slug, hash)
    const at = context.now()
    const published = await tx
      .update(challenges)
      .set({ hash, retiredAt: null, updatedAt: at })
      .where(and(eq(challenges.slug, slug), eq(challenges.hash, before)))
      .returning({ slug: challenges.slug })
    if (published.length === 0) {
      throw new AppError('conflict', 'Somebody has published another version meanwhile. Look at it first.')
    }
    await recordAudit(tx, { at, actor, action: 'challenge.published', subject: slug, details: { hash, before } })
  })
}
