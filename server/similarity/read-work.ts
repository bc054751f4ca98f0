import { and, eq } from 'drizzle-orm'
import { attemptChallenges } from '../attempts/tables.ts'
import { selectCodeChallenge } from '../challenges/select-challenge.ts'
import type { Executor } from '../database/database.ts'
import { submissions } from '../grading/tables.ts'
import type { Files } from '../shared/challenges.ts'
import { type Fingerprint, fingerprintsOf } from './fingerprints.ts'
import { codeOf, knownFingerprints } from './known-work.ts'

export interface ReadWork {
  readonly files: Files
  /** Without what the challenge's author wrote. */
  readonly own: readonly Fingerprint[]
}

/** A submission as it is compared. */
export async function readWork(db: Executor, submissionId: string): Promise<ReadWork> {
  const [row] = await db
    .select({ files: submissions.files, hash: attemptChallenges.hash })
    .from(submissions)
    .innerJoin(
      attemptChallenges,
      and(eq(attemptChallenges.attemptId, submissions.attemptId), eq(attemptChallenges.slug, submissions.challenge)),
    )
    .where(eq(submissions.id, submissionId))
  if (!row) throw new Error(`There is no submission ${submissionId}`)
  const challenge = await selectCodeChallenge(db, row.hash)
  const files = Object.fromEntries(
    Object.entries(codeOf(JSON.parse(row.files) as Files)).filter(([path]) => !challenge.locked.includes(path)),
  )
  const known = knownFingerprints(challenge)
  return { files, own: fingerprintsOf(files).filter(({ hash }) => !known.has(hash)) }
}
