import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { assessmentChallenges } from '../assessments/tables.ts'
import { attemptChallenges } from '../attempts/tables.ts'
import type { Problem } from '../challenges/format/problem.ts'
import { challengeChecks, challenges, challengeVersions, folderFaults } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import type { FolderFault, Library, LibraryEntry } from '../shared/library.ts'

/** Every challenge in its published version, retired ones too, and the folders that cannot be read. */
export async function listLibrary({ context: { db } }: { context: AppContext }): Promise<Library> {
  return { challenges: await selectEntries(db), faults: await selectFaults(db) }
}

export async function selectEntries(db: Executor, where?: SQL): Promise<LibraryEntry[]> {
  const rows = await db
    .select({
      slug: challenges.slug,
      hash: challenges.hash,
      foundHash: challenges.foundHash,
      retiredAt: challenges.retiredAt,
      title: challengeVersions.title,
      kind: challengeVersions.kind,
      difficulty: challengeVersions.difficulty,
      minutes: challengeVersions.minutes,
      languages: challengeVersions.languages,
      tags: challengeVersions.tags,
      quality: challengeChecks.quality,
      mutationScore: challengeChecks.mutationScore,
      assessments: sql<number>`(select count(distinct ${assessmentChallenges.assessmentId})::int from ${assessmentChallenges} where ${assessmentChallenges.slug} = ${challenges.slug})`,
      attempts: sql<number>`(select count(*)::int from ${attemptChallenges} where ${attemptChallenges.slug} = ${challenges.slug})`,
    })
    .from(challenges)
    .innerJoin(challengeVersions, eq(challengeVersions.hash, challenges.hash))
    .leftJoin(challengeChecks, eq(challengeChecks.hash, challenges.hash))
    .where(where)
    .orderBy(asc(challengeVersions.title), asc(challenges.slug))
  return rows.map(({ hash, foundHash, retiredAt, quality, ...row }) => ({
    ...row,
    quality: quality ?? 'unchecked',
    isRetired: retiredAt !== null,
    hasNews: foundHash !== null && foundHash !== hash,
  }))
}

export async function selectFaults(db: Executor, where?: SQL): Promise<FolderFault[]> {
  const rows = await db.select().from(folderFaults).where(where).orderBy(asc(folderFaults.folder))
  return rows.map(({ folder, slug, problems, foundAt }) => ({
    folder,
    slug,
    problems: JSON.parse(problems) as Problem[],
    foundAt: foundAt.toISOString(),
  }))
}
