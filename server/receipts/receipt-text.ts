import type { Receipt } from '../shared/receipts.ts'

const origins = {
  candidate: 'submitted',
  finish: 'handed in when you finished',
  deadline: 'handed in at the end of the time',
  late: 'arrived after the end, typed before it',
} as const

/** The README.md of a candidate's own work: the receipt, and how to check it. Times are in UTC. */
export function receiptText(receipt: Receipt): string {
  const { company, assessment, candidate, startedAt, finishedAt, attemptId, consent } = receipt
  return `# ${assessment}

${candidate}, for ${company}

- Started: ${startedAt}
- Finished: ${finishedAt}
- Attempt: ${attemptId}
- Agreed to the words on what is recorded, version ${consent}

## What we received

${receipt.challenges.map(challengeText).join('\n')}
## What is in here

- \`<challenge>/final/<language>/\`: your files as they were at the end.
- \`<challenge>/submissions/<number>-<language>/\`: each submission, as it was graded.
- \`<challenge>/submissions/<number>-<language>.sha256\`: its manifest.

## How to check a checksum

The checksum of a submission is the SHA-256 of its manifest, and the manifest lists the SHA-256 of each of its files.

    cd <challenge>/submissions
    sha256sum 01-typescript.sha256                                # the checksum above
    (cd 01-typescript && sha256sum -c ../01-typescript.sha256)    # each file
`
}

function challengeText({ title, submissions }: Receipt['challenges'][number]): string {
  if (submissions.length === 0) return `### ${title}\n\nNothing was handed in.\n`
  const lines = submissions.map(
    ({ number, language, origin, receivedAt, sha256 }) =>
      `${number}. ${receivedAt}, ${language}, ${origins[origin]}\n   SHA-256 ${sha256}`,
  )
  return `### ${title}\n\n${lines.join('\n')}\n`
}
