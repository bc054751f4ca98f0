import { and, eq, inArray } from 'drizzle-orm'
import { challenges, challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { PairView } from '../shared/similarity.ts'
import { matchPieces } from './match-pieces.ts'
import { toPercent } from './read-challenge-similarity.ts'
import { type ReadWork, readWork } from './read-work.ts'
import { inOrder, selectCompared } from './select-compared.ts'
import { similarityPairs, similarityWorks } from './tables.ts'

/** Two submissions side by side, with what is alike in them. Throws not-found. */
export async function readPair({ context, id }: { context: AppContext; id: string }): Promise<PairView> {
  const { db } = context
  const [pair] = await db
    .select({ pair: similarityPairs, title: challengeVersions.title })
    .from(similarityPairs)
    .innerJoin(challenges, eq(challenges.slug, similarityPairs.challenge))
    .innerJoin(challengeVersions, eq(challengeVersions.hash, challenges.hash))
    .where(eq(similarityPairs.id, id))
  if (!pair) throw gone()
  const { challenge, leftAttempt, rightAttempt, similarity } = pair.pair
  const sides = inOrder(await selectCompared(db, [leftAttempt, rightAttempt]), leftAttempt, rightAttempt)
  if (!sides) throw gone()
  const works = await selectReadWorks(db, challenge, [sides.left.attemptId, sides.right.attemptId])
  const [left, right] = [works.get(sides.left.attemptId), works.get(sides.right.attemptId)]
  if (!left || !right) throw gone()
  const matches = matchPieces(left.own, right.own)
  return {
    id,
    challenge: { slug: challenge, title: pair.title },
    similarity: toPercent(similarity),
    left: { ...sides.left, files: { ...left.files }, matches: matches.left },
    right: { ...sides.right, files: { ...right.files }, matches: matches.right },
  }
}

async function selectReadWorks(
  db: Executor,
  challenge: string,
  attemptIds: readonly string[],
): Promise<ReadonlyMap<string, ReadWork>> {
  const { attemptId, submissionId } = similarityWorks
  const rows = await db
    .select({ attemptId, submissionId })
    .from(similarityWorks)
    .where(and(eq(similarityWorks.challenge, challenge), inArray(attemptId, [...attemptIds])))
  return new Map(
    await Promise.all(rows.map(async (row) => [row.attemptId, await readWork(db, row.submissionId)] as const)),
  )
}

function gone(): AppError {
  return new AppError('not-found', 'There is no such pair, or its work has been handed in anew.')
}
