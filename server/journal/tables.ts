import { integer, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import { attempts } from '../attempts/tables.ts'
import { packedBatch } from './packed-batch.ts'

/** Append-only. What a number holds never changes once it is acknowledged. */
export const journalBatches = pgTable(
  'journal_batches',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    /** The tab that wrote it: tells a retry from another tab's batch of the same number. */
    writer: uuid().notNull(),
    body: packedBatch().notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    /** Entries left out because they were made after the attempt's end. */
    dropped: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.number] })],
)

/** Edits that came when the attempt had gone on elsewhere: see aside/set-aside.ts. Append-only, too. */
export const asideBatches = pgTable(
  'aside_batches',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    writer: uuid().notNull(),
    number: integer().notNull(),
    body: packedBatch().notNull(),
    /** Length of the body as JSON. */
    chars: integer().notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.writer, table.number] })],
)
