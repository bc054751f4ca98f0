import { and, count, eq, inArray } from 'drizzle-orm'
import { assessmentChallenges } from '../assessments/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { NewRegrading } from '../shared/regrading.ts'
import type { StaffUser } from '../shared/review.ts'
import { regradings } from './tables.ts'
import { takeInMissing } from './take-in-missing.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'regrade.started': { readonly assessment: string; readonly challenge: string; readonly hash: string }
  }
}

/**
 * Tries a version of a challenge on the attempts of an assessment that are over. Nothing of theirs changes by it.
 *
 * Throws not-found where the assessment has no such challenge or the challenge no such version; invalid-input where
 * nothing would be graded; conflict where another regrading of the assessment is open.
 */
export async function startRegrading(args: {
  context: AppContext
  user: StaffUser
  assessmentId: string
  request: NewRegrading
}): Promise<{ id: string }> {
  const { context, user, assessmentId } = args
  const { challenge, hash } = args.request
  return context.db.transaction(async (tx) => {
    const { slug, kind } = challengeVersions
    const [known] = await tx
      .select({ kind, uses: count() })
      .from(challengeVersions)
      .innerJoin(assessmentChallenges, eq(assessmentChallenges.slug, slug))
      .where(
        and(
          eq(challengeVersions.hash, hash),
          eq(slug, challenge),
          eq(assessmentChallenges.assessmentId, assessmentId),
          inArray(kind, ['coding', 'break-fix']),
        ),
      )
      .groupBy(kind)
    if (!known)
      throw new AppError('not-found', 'This assessment has no such challenge, or the challenge no such version.')
    const startedAt = context.now()
    const [begun] = await tx
      .insert(regradings)
      .values({ assessmentId, challenge, hash, state: 'running', startedBy: user.name, startedAt })
      .onConflictDoNothing()
      .returning()
    if (!begun) {
      throw new AppError(
        'conflict',
        'Another regrading of this assessment is open. Apply or drop that one first, so that each tells of its own changes.',
      )
    }
    if ((await takeInMissing(tx, begun)) === 0) {
      throw new AppError('invalid-input', 'Every attempt that is over is graded with this version already.')
    }
    const details = { assessment: assessmentId, challenge, hash }
    await recordAudit(tx, { at: startedAt, actor: user, action: 'regrade.started', subject: begun.id, details })
    return { id: begun.id }
  })
}
