import { selectAssessment } from '../assessments/read-assessment.ts'
import { selectAttemptParts } from '../attempts/attempt-content.ts'
import type { Attempt } from '../attempts/tables.ts'
import { companyName } from '../auth/company.ts'
import type { Executor } from '../database/database.ts'
import type { Invitation } from '../invitations/tables.ts'
import type { Receipt, ReceiptSubmission } from '../shared/receipts.ts'
import { checksumOf } from './manifest.ts'
import { submittedWork } from './submitted-work.ts'

/** What was received of a finished attempt, and when, with the checksums that prove it. */
export async function readReceipt(db: Executor, attempt: Attempt, invitation: Invitation): Promise<Receipt> {
  if (!attempt.finishedAt) throw new Error(`The attempt ${attempt.id} is not finished`)
  const received = new Map<string, ReceiptSubmission[]>()
  for await (const { challenge, files, createdAt, number, language, origin } of submittedWork(db, attempt.id)) {
    const entry = { number, language, origin, receivedAt: createdAt.toISOString() }
    const entries = [...(received.get(challenge) ?? []), { ...entry, ...countedAndSummed(files) }]
    received.set(challenge, entries)
  }
  const parts = await selectAttemptParts(db, attempt.id)
  return {
    attemptId: attempt.id,
    company: await companyName(db),
    assessment: (await selectAssessment(db, attempt.assessmentId)).title,
    candidate: invitation.name,
    startedAt: attempt.startedAt.toISOString(),
    finishedAt: attempt.finishedAt.toISOString(),
    consent: attempt.consent,
    challenges: parts.map(({ challenge: { slug, title } }) => ({
      slug,
      title,
      submissions: received.get(slug) ?? [],
    })),
  }
}

function countedAndSummed(files: Parameters<typeof checksumOf>[0]) {
  return { files: Object.keys(files).length, sha256: checksumOf(files) }
}
