import { eq, isNull, notInArray, or, sql } from 'drizzle-orm'
import { problemText } from '../challenges/format/problem.ts'
import { type FaultyFolder, loadLibraries } from '../challenges/load-library.ts'
import { storeChallengeVersions } from '../challenges/store-versions.ts'
import { challengeChecks, challenges, challengeVersions, folderFaults } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { planCheck } from './check-version.ts'

/**
 * Checks need a processor for seconds. Those of versions that come with the server wait until it has started and
 * whoever started it has looked around, and stand apart, so that the other core is always free for candidates.
 */
const firstCheckMs = 3 * 60_000
const betweenChecksMs = 20_000

/**
 * Brings the challenges of the folders into the database. A folder that is faulty is told of in the log and on the
 * library's page, and its challenge keeps its last good version. Doing so again changes nothing.
 *
 * @returns hashes of the versions that were not known before
 */
export async function takeInLibrary(context: AppContext, libraries: readonly string[]): Promise<readonly string[]> {
  const { db, log, now } = context
  const { challenges: loaded, faults } = await loadLibraries(libraries)
  const news = await storeChallengeVersions(db, loaded, now())
  for (const { folder, problems } of await storeFaults(db, faults, now())) {
    log.error(
      { folder, problems: problems.map(problemText) },
      'a challenge cannot be read; its last good version stays',
    )
  }
  if (news.length > 0) log.info({ versions: news.length }, 'found new versions of challenges')
  return news
}

/** Has every published or found version checked that was not yet, one after the other. */
export async function planChecks(db: Executor): Promise<void> {
  const unchecked = await db
    .selectDistinct({ hash: challengeVersions.hash, slug: challengeVersions.slug })
    .from(challengeVersions)
    .innerJoin(
      challenges,
      or(eq(challenges.hash, challengeVersions.hash), eq(challenges.foundHash, challengeVersions.hash)),
    )
    .leftJoin(challengeChecks, eq(challengeChecks.hash, challengeVersions.hash))
    .where(isNull(challengeChecks.hash))
    .orderBy(challengeVersions.slug)
  const start = Date.now() + firstCheckMs
  for (const [index, { hash }] of unchecked.entries()) {
    await planCheck(db, hash, new Date(start + index * betweenChecksMs))
  }
}

/** @returns those that were not known before, or had other problems */
async function storeFaults(db: Executor, faults: readonly FaultyFolder[], now: Date): Promise<FaultyFolder[]> {
  return db.transaction(async (tx) => {
    const folders = faults.map(({ folder }) => folder)
    await tx.delete(folderFaults).where(folders.length === 0 ? undefined : notInArray(folderFaults.folder, folders))
    if (faults.length === 0) return []
    const rows = faults.map(({ folder, slug, problems }) => ({
      folder,
      slug,
      problems: JSON.stringify(problems),
      foundAt: now,
    }))
    const changed = await tx
      .insert(folderFaults)
      .values(rows)
      .onConflictDoUpdate({
        target: folderFaults.folder,
        set: { problems: sql`excluded.problems`, foundAt: now },
        setWhere: sql`${folderFaults.problems} <> excluded.problems`,
      })
      .returning({ folder: folderFaults.folder })
    return faults.filter(({ folder }) => changed.some((row) => row.folder === folder))
  })
}
