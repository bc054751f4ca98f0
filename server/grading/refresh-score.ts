import { and, asc, eq, ne } from 'drizzle-orm'
import { type Attempt, attemptChallenges, attempts } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { decideByBands } from '../decisions/decide-by-bands.ts'
import { recordEvent } from '../outbox/record-event.ts'
import { planComparison } from '../similarity/plan-comparison.ts'
import { attemptScore, challengeScore } from './score.ts'
import { submissions } from './tables.ts'

/**
 * Brings the attempt's score up to date with its submissions, and tells of one that is complete. `attempt` is the
 * locked row; running ones have no score.
 */
export async function refreshScore(
  context: Pick<AppContext, 'now' | 'publicUrl'>,
  tx: Transaction,
  attempt: Attempt,
): Promise<Attempt> {
  const score = attempt.state === 'running' ? null : await computeScore(tx, attempt)
  if (score === attempt.score) return attempt
  await tx.update(attempts).set({ score }).where(eq(attempts.id, attempt.id))
  if (score !== null) {
    await recordEvent({ context, tx, type: 'attempt.graded', invitationId: attempt.invitationId })
    await compareWork(context, tx, attempt)
    await decideByBands(context, tx, { ...attempt, score })
  }
  return { ...attempt, score }
}

/** What is complete joins those that it is compared with. */
async function compareWork(context: Pick<AppContext, 'now'>, tx: Transaction, { id }: Attempt): Promise<void> {
  const handedIn = await tx
    .selectDistinct({ challenge: submissions.challenge })
    .from(submissions)
    .where(and(eq(submissions.attemptId, id), ne(submissions.language, 'markdown')))
  for (const { challenge } of handedIn) await planComparison(tx, challenge, context.now())
}

async function computeScore(tx: Transaction, attempt: Attempt): Promise<number | null> {
  const { challenge, ordinal, state, score } = submissions
  const graded = await tx
    .select({ challenge, ordinal, state, score })
    .from(submissions)
    .where(eq(submissions.attemptId, attempt.id))
  const parts = await tx
    .select({ slug: attemptChallenges.slug, weight: attemptChallenges.weight })
    .from(attemptChallenges)
    .innerJoin(challengeVersions, eq(challengeVersions.hash, attemptChallenges.hash))
    .where(and(eq(attemptChallenges.attemptId, attempt.id), ne(challengeVersions.kind, 'written')))
    .orderBy(asc(attemptChallenges.position))
  return attemptScore(
    parts.map(({ slug, weight }) => ({ weight, score: challengeScore(graded, slug, attempt.counts) })),
  )
}
