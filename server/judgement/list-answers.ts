import { and, eq, like, sql } from 'drizzle-orm'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { assessments } from '../assessments/tables.ts'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import { selectChallenge } from '../challenges/select-challenge.ts'
import { ownOrder } from '../cohort/own-order.ts'
import type { AppContext } from '../context.ts'
import { invitations } from '../invitations/tables.ts'
import { shownName } from '../review/veil.ts'
import type { AnswerList } from '../shared/judgement.ts'
import type { StaffUser } from '../shared/review.ts'
import { reviewRatings } from './tables.ts'

/**
 * Whose answers to one question there are to read, in an order of the reader's own. Throws not-found where there is no such
 * assessment; of a question that nobody was asked there are no answers.
 */
export async function listAnswers(args: {
  context: AppContext
  user: StaffUser
  assessmentId: string
  challenge: string
  question: string
}): Promise<AnswerList> {
  const { context, user, challenge, question } = args
  const { db } = context
  const { id: assessmentId } = await selectAssessment(db, args.assessmentId)
  const prefix = `${challenge}/${question}/`
  const rows = await db
    .select({
      attemptId: attempts.id,
      name: shownName,
      hash: attemptChallenges.hash,
      rated: sql<number>`(select count(*)::int from ${reviewRatings} where ${and(
        eq(reviewRatings.attemptId, attempts.id),
        eq(reviewRatings.userId, user.id),
        like(reviewRatings.criterion, `${prefix.replace(/[\\%_]/g, '\\$&')}%`),
      )})`,
    })
    .from(attempts)
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
    .innerJoin(
      attemptChallenges,
      and(eq(attemptChallenges.attemptId, attempts.id), eq(attemptChallenges.slug, challenge)),
    )
    .where(and(eq(attempts.assessmentId, assessmentId), eq(attempts.state, 'finished')))
    .orderBy(ownOrder(user.id))
  const criteria = new Map<string, number>()
  for (const hash of new Set(rows.map((row) => row.hash))) {
    const content = await selectChallenge(db, hash)
    const asked = content.kind === 'written' ? content.questions.find(({ id }) => id === question) : undefined
    if (asked) criteria.set(hash, asked.rubric.length)
  }
  return {
    answers: rows.flatMap(({ attemptId, name, hash, rated }) => {
      const wanted = criteria.get(hash)
      return wanted === undefined ? [] : [{ attemptId, name, isRated: rated >= wanted }]
    }),
  }
}
