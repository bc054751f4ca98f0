import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import type { AssessmentDraft } from '../../shared/assessment-settings.ts'
import type { StaffUser } from '../../shared/review.ts'
import { selectAssessment } from '../read-assessment.ts'
import { assessments } from '../tables.ts'
import { readDraft } from './read-draft.ts'
import { refuseOutdated } from './refuse-outdated.ts'

interface ArchiveArgs {
  readonly context: AppContext
  readonly id: string
  readonly basedOn: number
  readonly user: StaffUser
}

/** Lets nobody else be invited. Who is invited goes on. Throws not-found, and conflict where it is no longer so. */
export async function archiveAssessment(args: ArchiveArgs): Promise<AssessmentDraft> {
  return changeState(args, 'archived')
}

/** Takes an assessment out of the archive again, as a draft where it was never published. */
export async function restoreAssessment(args: ArchiveArgs): Promise<AssessmentDraft> {
  const { version } = await selectAssessment(args.context.db, args.id)
  return changeState(args, version === 0 ? 'draft' : 'published')
}

async function changeState({ context, id, basedOn, user }: ArchiveArgs, to: 'draft' | 'published' | 'archived') {
  await context.db.transaction(async (tx) => {
    const { state } = await selectAssessment(tx, id)
    if ((state === 'archived') === (to === 'archived')) {
      throw new AppError('conflict', to === 'archived' ? 'It is archived already.' : 'It is not archived.')
    }
    const [changed] = await tx
      .update(assessments)
      .set({ state: to, revision: basedOn + 1, changedBy: user.id, changedAt: context.now() })
      .where(and(eq(assessments.id, id), eq(assessments.revision, basedOn), eq(assessments.state, state)))
      .returning({ id: assessments.id })
    if (!changed) await refuseOutdated(tx, id)
    const action = to === 'archived' ? 'assessment.archived' : 'assessment.restored'
    await recordAudit(tx, { at: context.now(), actor: user, action, subject: id, details: {} })
  })
  return readDraft({ context, id })
}
