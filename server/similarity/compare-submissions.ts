import { and, eq, inArray, or } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { notifyAttempt } from '../events/notify.ts'
import { invitations } from '../invitations/tables.ts'
import { commonAmong, prepare, similarityOf } from './compare.ts'
import { similarityLimits } from './limits.ts'
import { readWork } from './read-work.ts'
import { selectCounting } from './select-counting.ts'
import { similarityPairs, similarityRuns, similarityWorks } from './tables.ts'

interface Work {
  readonly attemptId: string
  readonly fingerprints: number[]
  /** Of whom: two attempts of one person are not compared. */
  readonly email: string
}

/** Between two looks at whether the process is about to stop, and two tellings of how far it is. */
const stepWorks = 20

/**
 * Compares what is new or has changed among the submissions to a challenge with all others. Each is read once and kept
 * as its fingerprints, so one more among thousands costs one reading and thousands of quick comparisons. What is
 * common to many is judged by the submissions there are at that moment.
 */
export async function compareSubmissions(
  context: AppContext,
  { challenge }: { challenge: string },
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  const { db } = context
  const counting = await selectCounting(db, challenge)
  const rows = await db
    .select({ attemptId: similarityWorks.attemptId, submissionId: similarityWorks.submissionId })
    .from(similarityWorks)
    .where(and(eq(similarityWorks.challenge, challenge), eq(similarityWorks.isCompared, true)))
  const compared = new Map(rows.map((row) => [row.attemptId, row.submissionId]))
  const fresh = [...counting].filter(([attemptId, submissionId]) => compared.get(attemptId) !== submissionId)
  if (fresh.length === 0) return
  const run = { challenge, total: fresh.length * 2, done: 0, startedAt: context.now(), finishedAt: null }
  await db.insert(similarityRuns).values(run).onConflictDoUpdate({ target: similarityRuns.challenge, set: run })
  let done = 0
  const step = async () => {
    done += 1
    if (done % stepWorks !== 0) return
    signal.throwIfAborted()
    await db.update(similarityRuns).set({ done }).where(eq(similarityRuns.challenge, challenge))
  }
  for (const [attemptId, submissionId] of fresh) {
    const { own } = await readWork(db, submissionId)
    const values = { attemptId, challenge, submissionId, isCompared: false }
    const work = { ...values, fingerprints: own.map(({ hash }) => hash) }
    await db
      .insert(similarityWorks)
      .values(work)
      .onConflictDoUpdate({ target: [similarityWorks.attemptId, similarityWorks.challenge], set: work })
    await step()
  }
  await compareAll(context, challenge, new Set(fresh.map(([attemptId]) => attemptId)), step)
  const finished = { done: run.total, finishedAt: context.now() }
  await db.update(similarityRuns).set(finished).where(eq(similarityRuns.challenge, challenge))
}

async function compareAll(
  { db }: AppContext,
  challenge: string,
  fresh: ReadonlySet<string>,
  step: () => Promise<void>,
): Promise<void> {
  const works = await selectWorks(db, challenge)
  const common = commonAmong(works.map(({ fingerprints }) => fingerprints))
  const prepared = works.map((work) => ({ ...work, ...prepare(work.fingerprints, common) }))
  const compared = new Set<string>()
  for (const work of prepared.filter(({ attemptId }) => fresh.has(attemptId))) {
    const pairs = prepared.flatMap((other) => {
      if (other.attemptId === work.attemptId || compared.has(other.attemptId) || other.email === work.email) return []
      const similarity = similarityOf(work, other)
      if (similarity === null || similarity < similarityLimits.keptFrom) return []
      const [leftAttempt = '', rightAttempt = ''] = [work.attemptId, other.attemptId].sort()
      return [{ challenge, leftAttempt, rightAttempt, similarity }]
    })
    compared.add(work.attemptId)
    await storePairs(db, challenge, work.attemptId, pairs, [...compared])
    await step()
  }
}

/** In place of what was found for the attempt before, but for those that were compared with it just now. */
async function storePairs(
  db: AppContext['db'],
  challenge: string,
  attemptId: string,
  pairs: (typeof similarityPairs.$inferInsert)[],
  compared: readonly string[],
): Promise<void> {
  const { leftAttempt, rightAttempt } = similarityPairs
  const others = new Set(compared.filter((one) => one !== attemptId))
  await db.transaction(async (tx) => {
    const before = await tx
      .select({ id: similarityPairs.id, leftAttempt, rightAttempt })
      .from(similarityPairs)
      .where(and(eq(similarityPairs.challenge, challenge), or(eq(leftAttempt, attemptId), eq(rightAttempt, attemptId))))
    const old = before.filter((pair) => !others.has(pair.leftAttempt) && !others.has(pair.rightAttempt))
    if (old.length > 0) {
      await tx.delete(similarityPairs).where(
        inArray(
          similarityPairs.id,
          old.map(({ id }) => id),
        ),
      )
    }
    await tx
      .update(similarityWorks)
      .set({ isCompared: true })
      .where(and(eq(similarityWorks.attemptId, attemptId), eq(similarityWorks.challenge, challenge)))
    if (pairs.length > 0) await tx.insert(similarityPairs).values(pairs)
    if (pairs.some(({ similarity }) => similarity >= similarityLimits.worthFrom)) await notifyAttempt(tx, attemptId)
  })
}

async function selectWorks(db: Executor, challenge: string): Promise<Work[]> {
  const { attemptId, fingerprints } = similarityWorks
  return db
    .select({ attemptId, fingerprints, email: invitations.email })
    .from(similarityWorks)
    .innerJoin(attempts, eq(attempts.id, attemptId))
    .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
    .where(eq(similarityWorks.challenge, challenge))
}
