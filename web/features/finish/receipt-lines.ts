import type { Receipt } from '../../../server/shared/receipts.ts'

/** The receipt as text, for whoever wants to keep it. Times as the server noted them, in UTC. */
export function receiptLines(receipt: Receipt): string {
  const { assessment, company, candidate, startedAt, finishedAt, attemptId, consent, challenges } = receipt
  const received = challenges.flatMap(({ title, submissions }) => [
    '',
    title,
    ...(submissions.length === 0 ? ['  Nothing was handed in.'] : []),
    ...submissions.map(
      ({ number, language, receivedAt, sha256 }) => `  ${number}. ${receivedAt}  ${language}  SHA-256 ${sha256}`,
    ),
  ])
  return [
    `${assessment}, ${company}`,
    candidate,
    `Started ${startedAt}`,
    `Finished ${finishedAt}`,
    `Attempt ${attemptId}`,
    `Agreed to the words on what is recorded, version ${consent}`,
    ...received,
    '',
  ].join('\n')
}
