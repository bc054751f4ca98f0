import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { type AttemptPart, foldBaseOf } from '../attempts/attempt-content.ts'
import { workLanguages } from '../attempts/given-files.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import type { WorkLanguage } from '../shared/challenges.ts'
import type { JournalBatch } from '../shared/journal.ts'
import { emptyWork, foldJournal } from '../shared/journal-fold.ts'
import { isScratch } from '../shared/scratch.ts'
import type { Folded } from './fold-cache.ts'
import { lastCursor } from './last-cursor.ts'
import { journalBatches } from './tables.ts'

const nothing: Folded = { number: 0, work: emptyWork, languages: {}, cursor: null }

/**
 * The files that the journal leads to, up to the `journalNext` of the row that is passed. Pass a row that is committed:
 * the result is kept for the next time.
 */
export async function foldAttempt(args: {
  context: AppContext
  db: Executor
  attempt: Attempt
  parts: readonly AttemptPart[]
}): Promise<Folded> {
  const { context, db, attempt, parts } = args
  const cached = context.folds.get(attempt.id)
  const start = cached && cached.number <= attempt.journalNext ? cached : nothing
  if (start.number === attempt.journalNext) return start
  const batches = await selectBatches(db, attempt.id, start.number, attempt.journalNext)
  const folded = {
    number: attempt.journalNext,
    work: foldJournal(foldBaseOf(parts), batches, start.work),
    languages: lastLanguages(parts, batches, start.languages),
    cursor: lastCursor(batches, start.cursor),
  }
  if (folded.number > (cached?.number ?? -1)) context.folds.set(attempt.id, folded)
  return folded
}

/** Batches `from` (inclusive) to `to` (exclusive), in order. */
export async function selectBatches(
  db: Executor,
  attemptId: string,
  from: number,
  to: number,
): Promise<JournalBatch[]> {
  const rows = await db
    .select({ body: journalBatches.body })
    .from(journalBatches)
    .where(
      and(eq(journalBatches.attemptId, attemptId), gte(journalBatches.number, from), lt(journalBatches.number, to)),
    )
    .orderBy(asc(journalBatches.number))
  return rows.map(({ body }) => body)
}

function lastLanguages(
  parts: readonly AttemptPart[],
  batches: readonly JournalBatch[],
  before: Folded['languages'],
): Folded['languages'] {
  const solved = new Map(parts.map(({ challenge }) => [challenge.slug, workLanguages(challenge)]))
  const languages = new Map<string, WorkLanguage>(Object.entries(before))
  for (const { documents, entries } of batches) {
    for (const entry of entries) {
      const document = 'event' in entry ? undefined : documents[entry.doc]
      if (!document || isScratch(document.path)) continue
      if (solved.get(document.challenge)?.includes(document.language))
        languages.set(document.challenge, document.language)
    }
  }
  return Object.fromEntries(languages)
}
