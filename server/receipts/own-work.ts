import { foldBaseOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { documentLanguages } from '../attempts/given-files.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Invitation } from '../invitations/tables.ts'
import { selectAsides } from '../journal/aside/select-asides.ts'
import { foldAttempt } from '../journal/fold-attempt.ts'
import type { Files } from '../shared/challenges.ts'
import { filesOf } from '../shared/journal-fold.ts'
import { manifestOf } from './manifest.ts'
import { readReceipt } from './read-receipt.ts'
import { receiptText } from './receipt-text.ts'
import { submittedWork } from './submitted-work.ts'

/** One file of the copy that a candidate takes home. */
export interface OwnFile {
  readonly name: string
  readonly input: string
  readonly lastModified: Date
}

/**
 * A finished attempt's receipt, final files, submissions and what was set aside, one after the other: the candidate's
 * own, nothing else.
 */
export async function* ownWork(args: {
  context: AppContext
  attempt: Attempt
  invitation: Invitation
}): AsyncGenerator<OwnFile> {
  const { context, attempt, invitation } = args
  const { db } = context
  const finishedAt = attempt.finishedAt ?? attempt.startedAt
  const receipt = await readReceipt(db, attempt, invitation)
  yield { name: 'README.md', input: receiptText(receipt), lastModified: finishedAt }
  const parts = await selectAttemptParts(db, attempt.id)
  const { work } = await foldAttempt({ context, db, attempt, parts })
  const base = foldBaseOf(parts)
  for (const { challenge } of parts) {
    for (const language of documentLanguages(challenge).filter((each) => work[challenge.slug]?.[each])) {
      const files = filesOf(base, work, challenge.slug, language)
      yield* below(`${challenge.slug}/final/${language}`, files, finishedAt)
    }
  }
  for await (const { challenge, number, language, files, createdAt } of submittedWork(db, attempt.id)) {
    const folder = `${challenge}/submissions/${String(number).padStart(2, '0')}-${language}`
    yield* below(folder, files, createdAt)
    yield { name: `${folder}.sha256`, input: manifestOf(files), lastModified: createdAt }
  }
  for (const [index, aside] of (await selectAsides({ context, attempt, parts })).entries()) {
    const folder = `${aside.challenge}/set-aside/${String(index + 1).padStart(2, '0')}-${aside.language}`
    yield* below(folder, aside.files, new Date(aside.receivedAt))
  }
}

function below(folder: string, files: Files, lastModified: Date): OwnFile[] {
  return Object.entries(files).map(([path, input]) => ({ name: `${folder}/${path}`, input, lastModified }))
}
