import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { selectSettings } from '../assessments/select-settings.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { decideByBands } from '../decisions/decide-by-bands.ts'
import { attemptChannel } from '../events/notify.ts'
import { submissions } from '../grading/tables.ts'
import { AppError } from '../http/errors.ts'
import { recordEvents } from '../outbox/record-event.ts'
import type { StaffUser } from '../shared/review.ts'
import { planComparison } from '../similarity/plan-comparison.ts'
import { changes, type Effect, selectEffects } from './effects.ts'
import { refuseSettled, selectRegrading } from './select-regrading.ts'
import { earlierVerdicts, type Regrading, regradedAttempts, regradedSubmissions, regradings } from './tables.ts'
import { countMissing } from './take-in-missing.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'regrade.applied': {
      readonly assessment: string
      readonly challenge: string
      readonly hash: string
      readonly changed: number
    }
  }
}

/** Rows that one statement takes. */
const atOnce = 300

/**
 * Changes the scores of the whole cohort as one act. The verdicts before are kept; overrides and decisions stay as they
 * are. Whoever is told of scores is told of those that changed.
 *
 * Throws not-found; conflict unless all are graded, and where attempts have ended that it would leave out.
 */
export async function applyRegrading(args: { context: AppContext; user: StaffUser; id: string }): Promise<void> {
  const { context, user, id } = args
  await context.db.transaction(async (tx) => {
    const settledAt = context.now()
    const [regrading] = await tx
      .update(regradings)
      .set({ state: 'applied', settledBy: user.name, settledAt })
      .where(and(eq(regradings.id, id), eq(regradings.state, 'ready')))
      .returning()
    if (!regrading) refuseSettled(await selectRegrading(tx, id))
    await lockAttempts(tx, id)
    const missing = await countMissing(tx, regrading)
    if (missing > 0) {
      const who = missing === 1 ? 'One more attempt has' : `${missing} more attempts have`
      throw new AppError('conflict', `${who} ended since. Have that graded too, then apply.`)
    }
    const changed = (await selectEffects(tx, regrading)).filter(changes)
    await replaceVerdicts(tx, regrading, settledAt)
    await replaceScores(tx, regrading, changed)
    await tellOf(context, tx, regrading, changed)
    const { challenge, hash, assessmentId: assessment } = regrading
    const details = { assessment, challenge, hash, changed: changed.length }
    await recordAudit(tx, { at: settledAt, actor: user, action: 'regrade.applied', subject: id, details })
  })
}

/** In one order, so that two that need the same rows never wait for each other in a ring. */
async function lockAttempts(tx: Transaction, regradingId: string): Promise<void> {
  const taken = tx
    .select({ id: regradedSubmissions.attemptId })
    .from(regradedSubmissions)
    .where(eq(regradedSubmissions.regradingId, regradingId))
  await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(inArray(attempts.id, taken))
    .orderBy(asc(attempts.id))
    .for('update')
}

async function replaceVerdicts(tx: Transaction, { id, hash }: Regrading, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into ${earlierVerdicts} (submission_id, regrading_id, hash, score, verdict, graded_at)
    select s.id, r.regrading_id, coalesce(s.graded_with, c.hash), s.score, s.verdict, s.graded_at
    from ${regradedSubmissions} r
    join ${submissions} s on s.id = r.submission_id
    join ${attempts} a on a.id = s.attempt_id
    join ${attemptChallenges} c on c.attempt_id = a.id and c.slug = s.challenge
    where r.regrading_id = ${id} and r.state = 'graded' and a.state = 'finished'`)
  await tx.execute(sql`
    update ${submissions} s set
      score = r.score, verdict = r.verdict, hidden_passed = r.hidden_passed, hidden_total = r.hidden_total,
      hidden_groups = r.hidden_groups, compile_error = r.compile_error,
      graded_with = ${hash}, graded_at = ${now.toISOString()}::timestamptz
    from ${regradedSubmissions} r, ${earlierVerdicts} e
    where r.regrading_id = ${id} and r.submission_id = s.id
      and e.regrading_id = r.regrading_id and e.submission_id = s.id`)
}

async function replaceScores(tx: Transaction, { id }: Regrading, changed: readonly Effect[]): Promise<void> {
  for (let from = 0; from < changed.length; from += atOnce) {
    const rows = changed.slice(from, from + atOnce).map((effect) => ({ ...effect, regradingId: id }))
    await tx.insert(regradedAttempts).values(rows)
  }
  await tx.execute(sql`
    update ${attempts} a set score = r.after
    from ${regradedAttempts} r where r.regrading_id = ${id} and r.attempt_id = a.id`)
  await tx.update(regradings).set({ changed: changed.length }).where(eq(regradings.id, id))
}

async function tellOf(
  context: AppContext,
  tx: Transaction,
  { id, challenge, assessmentId }: Regrading,
  changed: readonly Effect[],
): Promise<void> {
  for (let from = 0; from < changed.length; from += atOnce) {
    const invitationIds = changed.slice(from, from + atOnce).map(({ invitationId }) => invitationId)
    await recordEvents({ context, tx, type: 'attempt.graded', invitationIds })
  }
  const byVersion = Map.groupBy(changed, ({ assessmentVersion }) => assessmentVersion)
  for (const [assessmentVersion, some] of byVersion) {
    if ((await selectSettings(tx, { assessmentId, assessmentVersion })).decides !== 'bands') continue
    for (const { attemptId } of some) await decideByBands(context, tx, await selectAttempt(tx, attemptId))
  }
  await tx.execute(sql`
    select pg_notify(${attemptChannel}, taken.id::text)
    from (select distinct attempt_id as id from ${regradedSubmissions} where regrading_id = ${id}) taken`)
  await planComparison(tx, challenge, context.now())
}
