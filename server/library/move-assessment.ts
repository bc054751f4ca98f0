import { and, eq } from 'drizzle-orm'
import { assessmentChallenges, assessments } from '../assessments/tables.ts'
import type { Actor } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { challenges } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { MoveRequest } from '../shared/library.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'assessment.moved': {
      readonly assessmentId: string
      readonly assessment: string
      readonly hash: string
      readonly before: string
    }
  }
}

/**
 * Gives those who start an assessment from now on the published version of one of its challenges. Who has started
 * keeps what they have. Throws not-found where the assessment does not have that challenge, conflict where the
 * version is not the published one or the assessment was moved meanwhile.
 */
export async function moveAssessment(args: {
  context: AppContext
  actor: Actor
  slug: string
  request: MoveRequest
}): Promise<void> {
  const { context, actor, slug } = args
  const { assessmentId, from, to } = args.request
  await context.db.transaction(async (tx) => {
    // The lock keeps somebody from publishing another one between this look and the move.
    const [published] = await tx
      .select({ hash: challenges.hash })
      .from(challenges)
      .where(and(eq(challenges.slug, slug), eq(challenges.hash, to)))
      .for('share')
    if (!published) throw new AppError('conflict', 'Only the published version can be given to an assessment.')
    const here = and(eq(assessmentChallenges.assessmentId, assessmentId), eq(assessmentChallenges.slug, slug))
    const [assessment] = await tx
      .select({ title: assessments.title })
      .from(assessmentChallenges)
      .innerJoin(assessments, eq(assessments.id, assessmentChallenges.assessmentId))
      .where(here)
    if (!assessment) throw new AppError('not-found', 'There is no such assessment with this challenge.')
    const moved = await tx
      .update(assessmentChallenges)
      .set({ hash: to })
      .where(and(here, eq(assessmentChallenges.hash, from)))
      .returning({ slug: assessmentChallenges.slug })
    if (moved.length === 0) throw new AppError('conflict', 'This assessment has been moved meanwhile. Reload the page.')
    const details = { assessmentId, assessment: assessment.title, hash: to, before: from }
    await recordAudit(tx, { at: context.now(), actor, action: 'assessment.moved', subject: slug, details })
  })
}
