import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { challenges } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'challenge.retired': { readonly hash: string }
  }
}

/**
 * Takes a challenge out of what assessments can be made of. Those that have it go on with it. Publishing a version
 * brings it back. Throws conflict where it is retired already, not-found where there is none.
 */
export async function retireChallenge(args: { context: AppContext; actor: Actor; slug: string }): Promise<void> {
  const { context, actor, slug } = args
  await context.db.transaction(async (tx) => {
    const at = context.now()
    const [retired] = await tx
      .update(challenges)
      .set({ retiredAt: at, updatedAt: at })
      .where(and(eq(challenges.slug, slug), isNull(challenges.retiredAt)))
      .returning({ hash: challenges.hash })
    if (!retired) {
      const [known] = await tx.select({ slug: challenges.slug }).from(challenges).where(eq(challenges.slug, slug))
      if (!known) throw new AppError('not-found', 'There is no such challenge.')
      throw new AppError('conflict', 'This challenge is retired already.')
    }
    await recordAudit(tx, { at, actor, action: 'challenge.retired', subject: slug, details: retired })
  })
}
