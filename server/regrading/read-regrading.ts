import { and, count, countDistinct, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { decisions } from '../decisions/tables.ts'
import { invitations } from '../invitations/tables.ts'
import { scoreOverrides } from '../judgement/tables.ts'
import { shownName } from '../review/veil.ts'
import type { ChangedTest, RegradingView } from '../shared/regrading.ts'
import { changes, type Effect, selectEffects } from './effects.ts'
import { selectRegrading } from './select-regrading.ts'
import { toSummaries } from './summaries.ts'
import { type Regrading, regradedAttempts, regradedSubmissions } from './tables.ts'
import { countMissing } from './take-in-missing.ts'

const pageSize = 50

type Change = Omit<Effect, 'invitationId' | 'assessmentVersion'>

/** Whose score changes, or was changed, and why; a page of it. Throws not-found. */
export async function readRegrading(args: { context: AppContext; id: string; from: number }): Promise<RegradingView> {
  const { context, id, from } = args
  const { db } = context
  const regrading = await selectRegrading(db, id)
  const [summary] = await toSummaries(db, [regrading])
  if (!summary) throw new Error(`The challenge of the regrading ${id} is not stored`)
  const isOpen = regrading.state === 'running' || regrading.state === 'ready'
  const changed = (await selectChanges(db, regrading)).sort(byChange)
  const counted = await countSubmissions(db, id)
  const { overrides, decided } = await selectJudged(db, id)
  const page = changed.slice(from, from + pageSize)
  return {
    ...summary,
    progress: { total: counted.total, done: counted.done },
    attempts: await describe(db, regrading, page, overrides, decided),
    total: changed.length,
    unaffected: regrading.state === 'running' ? 0 : counted.attempts - changed.length,
    decided: changed.filter(({ attemptId }) => decided.has(attemptId)).length,
    overridden: changed.filter(({ attemptId }) => overrides.has(attemptId)).length,
    failed: counted.failed,
    fault: counted.fault,
    missing: isOpen ? await countMissing(db, regrading) : 0,
    running: isOpen ? await db.$count(attempts, runningAt(regrading)) : 0,
  }
}

function runningAt({ assessmentId }: Regrading) {
  return and(eq(attempts.assessmentId, assessmentId), eq(attempts.state, 'running'))
}

async function selectChanges(db: Executor, regrading: Regrading): Promise<Change[]> {
  if (regrading.state === 'dropped') return []
  if (regrading.state !== 'applied') return (await selectEffects(db, regrading)).filter(changes)
  return db.select().from(regradedAttempts).where(eq(regradedAttempts.regradingId, regrading.id))
}

/** The greatest change first. */
function byChange(one: Change, other: Change): number {
  const size = ({ before, after }: Change) => Math.abs((after ?? 0) - (before ?? 0))
  return size(other) - size(one) || (one.attemptId < other.attemptId ? -1 : 1)
}

async function countSubmissions(db: Executor, regradingId: string) {
  const { state, fault, attemptId } = regradedSubmissions
  const [row] = await db
    .select({
      total: count(),
      done: sql<number>`(count(*) filter (where ${state} <> 'queued'))::int`,
      failed: sql<number>`(count(*) filter (where ${state} = 'failed'))::int`,
      attempts: countDistinct(attemptId),
      fault: sql<string | null>`min(${fault})`,
    })
    .from(regradedSubmissions)
    .where(eq(regradedSubmissions.regradingId, regradingId))
  return row ?? { total: 0, done: 0, failed: 0, attempts: 0, fault: null }
}

/** What people have settled of the attempts already: it stays, and whoever applies should know. */
async function selectJudged(db: Executor, regradingId: string) {
  const taken = db
    .selectDistinct({ id: regradedSubmissions.attemptId })
    .from(regradedSubmissions)
    .where(eq(regradedSubmissions.regradingId, regradingId))
  const overridden = await db
    .selectDistinctOn([scoreOverrides.attemptId], { id: scoreOverrides.attemptId, score: scoreOverrides.score })
    .from(scoreOverrides)
    .where(inArray(scoreOverrides.attemptId, taken))
    .orderBy(scoreOverrides.attemptId, desc(scoreOverrides.version))
  const decided = await db
    .selectDistinctOn([decisions.attemptId], { id: decisions.attemptId, outcome: decisions.outcome })
    .from(decisions)
    .where(inArray(decisions.attemptId, taken))
    .orderBy(decisions.attemptId, desc(decisions.version))
  return {
    overrides: new Map(overridden.flatMap(({ id, score }) => (score === null ? [] : [[id, score] as const]))),
    decided: new Map(decided.map(({ id, outcome }) => [id, outcome])),
  }
}

async function describe(
  db: Executor,
  { id }: Regrading,
  page: readonly Change[],
  overrides: ReadonlyMap<string, number>,
  decided: ReadonlyMap<string, 'advance' | 'hold' | 'decline'>,
): Promise<RegradingView['attempts']> {
  if (page.length === 0) return []
  const names = await db
    .select({ id: attempts.id, name: shownName })
    .from(attempts)
    .innerJoin(assessments, eq(assessments.id, attempts.assessmentId))
    .innerJoin(invitations, eq(invitations.id, attempts.invitationId))
    .where(
      inArray(
        attempts.id,
        page.map(({ attemptId }) => attemptId),
      ),
    )
  const nameOf = new Map(names.map((row) => [row.id, row.name]))
  const told = await db
    .select({ id: regradedSubmissions.submissionId, changes: regradedSubmissions.changes })
    .from(regradedSubmissions)
    .where(
      and(
        eq(regradedSubmissions.regradingId, id),
        isNotNull(regradedSubmissions.changes),
        inArray(
          regradedSubmissions.submissionId,
          page.flatMap(({ submissionId }) => submissionId ?? []),
        ),
      ),
    )
  const testsOf = new Map(told.map((row) => [row.id, JSON.parse(row.changes ?? '[]') as ChangedTest[]]))
  return page.map(({ attemptId, submissionId, before, after, challengeBefore, challengeAfter }) => ({
    attemptId,
    candidate: nameOf.get(attemptId) ?? '',
    before,
    after,
    challengeBefore,
    challengeAfter,
    override: overrides.get(attemptId) ?? null,
    decision: decided.get(attemptId) ?? null,
    tests: testsOf.get(submissionId ?? '') ?? [],
  }))
}
