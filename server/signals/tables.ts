import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { attempts } from '../attempts/tables.ts'
import type { SignalKind } from '../shared/signals.ts'

/** What was seen in the journal of an attempt that is over, as kinds alone: for lists, and for how common each is. */
export const attemptSignals = pgTable('attempt_signals', {
  attemptId: uuid('attempt_id')
    .primaryKey()
    .references(() => attempts.id, { onDelete: 'cascade' }),
  /** One for each signal, so a kind stands there as often as it was seen. */
  kinds: text().$type<SignalKind>().array().notNull(),
  /** The definitions that it was read by; see definitions.ts. */
  definitions: integer().notNull(),
  /** When they were erased, and what they were read from with them; null while they are kept. */
  erasedAt: timestamp('erased_at', { withTimezone: true }),
})
