import { eq } from 'drizzle-orm'
import { challengeChecks } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { QualityReport, VersionQuality } from '../shared/library.ts'
import { isCheckPlanned, planCheck } from './check-version.ts'
import { assertVersionOf } from './select-version.ts'

/** What the check said of a version. Throws not-found. */
export async function readQuality(args: { context: AppContext; slug: string; hash: string }): Promise<VersionQuality> {
  const { context, slug, hash } = args
  await assertVersionOf(context.db, slug, hash)
  const [check] = await context.db.select().from(challengeChecks).where(eq(challengeChecks.hash, hash))
  return {
    hash,
    checkedAt: check?.checkedAt.toISOString() ?? null,
    isChecking: check === undefined && (await isCheckPlanned(context.db, hash)),
    report: check ? (JSON.parse(check.report) as QualityReport) : null,
  }
}

/** Has a version checked now instead of when the server has time. Throws not-found. */
export async function requestCheck(args: { context: AppContext; slug: string; hash: string }): Promise<VersionQuality> {
  const { context, slug, hash } = args
  const before = await readQuality(args)
  if (before.report !== null) return before
  await planCheck(context.db, hash, new Date())
  return readQuality({ context, slug, hash })
}
