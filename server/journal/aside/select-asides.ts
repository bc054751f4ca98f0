import { asc, eq } from 'drizzle-orm'
import { type AttemptPart, foldBaseOf, selectAttemptParts } from '../../attempts/attempt-content.ts'
import { attemptOfCandidate } from '../../attempts/attempt-of-candidate.ts'
import type { Attempt } from '../../attempts/tables.ts'
import type { AppContext } from '../../context.ts'
import type { Invitation } from '../../invitations/tables.ts'
import type { Aside } from '../../shared/aside.ts'
import type { DocumentRef } from '../../shared/journal.ts'
import { filesOf, foldJournal } from '../../shared/journal-fold.ts'
import { withoutScratch } from '../../shared/scratch.ts'
import { foldAttempt } from '../fold-attempt.ts'
import { asideBatches } from '../tables.ts'

type Row = typeof asideBatches.$inferSelect

/**
 * What was set aside of an attempt, as files: the fold of what that place had sent before, and then of what it could not
 * send. One for each place, challenge and language, in the order in which they arrived.
 */
export async function selectAsides(args: {
  context: AppContext
  attempt: Attempt
  parts: readonly AttemptPart[]
}): Promise<Aside[]> {
  const { context, attempt, parts } = args
  const rows = await context.db
    .select()
    .from(asideBatches)
    .where(eq(asideBatches.attemptId, attempt.id))
    .orderBy(asc(asideBatches.receivedAt), asc(asideBatches.number))
  const found: Aside[] = []
  for (const all of Map.groupBy(rows, ({ writer }) => writer).values()) {
    const batches = withoutGap(all)
    const journalNext = batches[0]?.number ?? 0
    // Without what came before, nobody can tell what these edits were made to.
    if (journalNext > attempt.journalNext) continue
    const before = await foldAttempt({ context, db: context.db, attempt: { ...attempt, journalNext }, parts })
    const bodies = batches.map(({ body }) => body)
    const work = foldJournal(foldBaseOf(parts), bodies, before.work)
    found.push(
      ...asidesOf(batches, (document) => filesOf(foldBaseOf(parts), work, document.challenge, document.language)),
    )
  }
  return found
}

/** The same for the candidate. */
export async function listAsides(args: { context: AppContext; invitation: Invitation }): Promise<Aside[]> {
  const { context, invitation } = args
  const attempt = await attemptOfCandidate(context.db, invitation)
  return selectAsides({ context, attempt, parts: await selectAttemptParts(context.db, attempt.id) })
}

function withoutGap(rows: readonly Row[]): readonly Row[] {
  const sorted = rows.toSorted((a, b) => a.number - b.number)
  const first = sorted[0]?.number ?? 0
  const gap = sorted.findIndex(({ number }, index) => number !== first + index)
  return gap === -1 ? sorted : sorted.slice(0, gap)
}

function asidesOf(rows: readonly Row[], files: (document: DocumentRef) => Aside['files']): Aside[] {
  const found = new Map<string, Aside>()
  for (const { writer, body, receivedAt } of rows) {
    for (const entry of body.entries) {
      const document = entry.doc === undefined ? undefined : body.documents[entry.doc]
      if (!document) continue
      const { challenge, language } = document
      const key = `${challenge}/${language}`
      const same = found.get(key)
      found.set(key, {
        writer,
        challenge,
        language,
        at: Math.max(entry.at, same?.at ?? 0),
        receivedAt: receivedAt.toISOString(),
        files: same?.files ?? withoutScratch(files(document)),
      })
    }
  }
  return [...found.values()]
}
