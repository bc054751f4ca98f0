import { and, eq } from 'drizzle-orm'
import type { ChallengeSource } from '../challenges/format/source.ts'
import { challengeVersions } from '../challenges/tables.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'

/** Throws not-found where the challenge has no version of that hash. */
export async function assertVersionOf(db: Executor, slug: string, hash: string): Promise<void> {
  const [version] = await db
    .select({ hash: challengeVersions.hash })
    .from(challengeVersions)
    .where(isVersion(slug, hash))
  if (!version) throw noSuchVersion()
}

/** Every file of a version. Throws not-found. */
export async function selectSource(db: Executor, slug: string, hash: string): Promise<ChallengeSource> {
  const [version] = await db
    .select({ source: challengeVersions.source })
    .from(challengeVersions)
    .where(isVersion(slug, hash))
  if (!version) throw noSuchVersion()
  return JSON.parse(version.source) as ChallengeSource
}

function isVersion(slug: string, hash: string) {
  return and(eq(challengeVersions.slug, slug), eq(challengeVersions.hash, hash))
}

function noSuchVersion(): AppError {
  return new AppError('not-found', 'This challenge has no such version.')
}
