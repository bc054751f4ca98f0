import { sql } from 'drizzle-orm'
import { selectAttempts } from '../attempts/select-attempt.ts'
import { type Attempt, attempts } from '../attempts/tables.ts'
import { anyOf } from '../database/any-of.ts'
import type { Executor, Transaction } from '../database/database.ts'
import { gather, onePer } from '../database/gather.ts'
import { type BatchesToStore, type Prepared, prepareBatches, type Stored, storeAlone } from './store-batches.ts'
import { journalBatches } from './tables.ts'

/**
 * Batches of many attempts in one transaction: a thousand people who type are then a few commits a second.
 *
 * Only what is plain goes together: the attempt is locked by nobody else, and every batch of it is the next one. All
 * else is stored alone, where it may wait for a lock or be refused without keeping anybody.
 */
export const storeTogether = onePer((db) =>
  gather<BatchesToStore, Stored>(async (requests) => {
    const stored = await storePlain(db, requests).catch(() => new Map<BatchesToStore, Stored>())
    return requests.map((request) => stored.get(request) ?? storeAlone(request))
  }),
)

async function storePlain(db: Executor, requests: readonly BatchesToStore[]): Promise<Map<BatchesToStore, Stored>> {
  const first = new Map(requests.toReversed().map((request) => [request.attemptId, request]))
  return db.transaction(async (tx) => {
    const locked = await lockFree(tx, [...first.keys()])
    const prepared = locked.flatMap((attempt) => {
      const request = first.get(attempt.id)
      const plain = request && preparePlain(request, attempt)
      return request && plain ? [{ request, plain }] : []
    })
    if (prepared.length > 0)
      await write(
        tx,
        prepared.map(({ plain }) => plain),
      )
    return new Map(prepared.map(({ request, plain }) => [request, plain.stored]))
  })
}

/** Those that nobody holds, locked in an order that all follow. */
async function lockFree(tx: Transaction, ids: string[]): Promise<Attempt[]> {
  const free = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(anyOf(attempts.id, ids))
    .orderBy(attempts.id)
    .for('update', { skipLocked: true })
  // A statement of its own, as in lockAttempt: its snapshot is younger than the locks.
  return free.length === 0
    ? []
    : selectAttempts(
        tx,
        free.map(({ id }) => id),
      )
}

/** Null where something speaks against it: who stores it alone finds out what. */
function preparePlain({ context, append }: BatchesToStore, attempt: Attempt): Prepared | null {
  const batches = append.batches.toSorted((a, b) => a.number - b.number)
  const isNext = batches.every(({ number }, index) => number === attempt.journalNext + index)
  if (batches.length === 0 || !isNext) return null
  try {
    return prepareBatches(attempt, append.writer, batches, context.now())
  } catch {
    return null
  }
}

async function write(tx: Transaction, all: readonly Prepared[]): Promise<void> {
  await tx.insert(journalBatches).values(all.flatMap(({ rows }) => rows))
  const changes = all.map(({ stored: { attempt } }) => {
    return sql`(${attempt.id}::uuid, ${attempt.journalNext}::int, ${attempt.journalChars}::int)`
  })
  await tx.execute(sql`
    update ${attempts} set journal_next = new.next, journal_chars = new.chars
    from (values ${sql.join(changes, sql`, `)}) as new(id, next, chars) where ${attempts.id} = new.id`)
}
