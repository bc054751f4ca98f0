import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { assessmentChallenges, assessments } from '../assessments/tables.ts'
import { attemptChallenges, attempts } from '../attempts/tables.ts'
import type { AuditDetails } from '../audit/audit-event.ts'
import { auditLog } from '../audit/tables.ts'
import { bytesOf } from '../challenges/format/source.ts'
import { challengeChecks, challenges, challengeVersions, folderFaults } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { LibraryAct, LibraryChallenge, LibraryUse, LibraryVersion } from '../shared/library.ts'
import { selectEntries, selectFaults } from './list-library.ts'
import { selectSource } from './select-version.ts'

/** Acts that are shown, the latest ones. */
const mostActs = 50

/** One challenge with its versions, where it is used, and what was done to it. Throws not-found. */
export async function readLibraryChallenge(args: { context: AppContext; slug: string }): Promise<LibraryChallenge> {
  const { db } = args.context
  const { slug } = args
  const [entry] = await selectEntries(db, eq(challenges.slug, slug))
  const [row] = await db.select().from(challenges).where(eq(challenges.slug, slug))
  if (!entry || !row) throw new AppError('not-found', 'There is no such challenge.')
  const statement = (await selectSource(db, slug, row.hash)).files['statement.md']
  const [fault] = await selectFaults(db, eq(folderFaults.slug, slug))
  return {
    ...entry,
    statement: statement ? bytesOf(statement).toString('utf8') : '',
    versions: await selectVersions(db, row),
    uses: await selectUses(db, row),
    acts: await selectActs(db, slug),
    fault: fault ?? null,
  }
}

type Row = typeof challenges.$inferSelect

async function selectVersions(db: Executor, { slug, hash, foundHash }: Row): Promise<LibraryVersion[]> {
  const versions = await db
    .select({
      hash: challengeVersions.hash,
      title: challengeVersions.title,
      createdAt: challengeVersions.createdAt,
      quality: challengeChecks.quality,
      mutationScore: challengeChecks.mutationScore,
      assessments: sql<number>`(select count(distinct ${assessmentChallenges.assessmentId})::int from ${assessmentChallenges} where ${assessmentChallenges.hash} = ${challengeVersions.hash})`,
      attempts: sql<number>`(select count(*)::int from ${attemptChallenges} where ${attemptChallenges.hash} = ${challengeVersions.hash})`,
    })
    .from(challengeVersions)
    .leftJoin(challengeChecks, eq(challengeChecks.hash, challengeVersions.hash))
    .where(eq(challengeVersions.slug, slug))
    .orderBy(desc(challengeVersions.createdAt), challengeVersions.hash)
  return versions.map(({ createdAt, quality, ...version }) => ({
    ...version,
    foundAt: createdAt.toISOString(),
    isPublished: version.hash === hash,
    isInFolder: version.hash === foundHash,
    quality: quality ?? 'unchecked',
  }))
}

async function selectUses(db: Executor, { slug, hash }: Row): Promise<LibraryUse[]> {
  const uses = await db
    .select({
      assessmentId: assessments.id,
      title: assessments.title,
      hash: assessmentChallenges.hash,
      attempts: sql<number>`(select count(*)::int from ${attempts} where ${attempts.assessmentId} = ${assessments.id})`,
    })
    .from(assessmentChallenges)
    .innerJoin(
      assessments,
      and(eq(assessments.id, assessmentChallenges.assessmentId), eq(assessments.version, assessmentChallenges.version)),
    )
    .where(eq(assessmentChallenges.slug, slug))
    .orderBy(desc(assessments.createdAt), assessments.id)
  return uses.map((use) => ({ ...use, isPublished: use.hash === hash }))
}

async function selectActs(db: Executor, slug: string): Promise<LibraryAct[]> {
  const rows = await db
    .select()
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subject, slug),
        inArray(auditLog.action, ['challenge.published', 'challenge.retired', 'assessment.moved']),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(mostActs)
  return rows.map(({ at, actorName, action, details }) => {
    const told = JSON.parse(details) as Partial<AuditDetails['assessment.moved']>
    return {
      at: at.toISOString(),
      by: actorName,
      action: action as LibraryAct['action'],
      hash: told.hash ?? null,
      assessment: told.assessment ?? null,
    }
  })
}
