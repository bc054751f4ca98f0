import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { assessments } from '../assessments/tables.ts'
import { users } from '../auth/tables.ts'
import { erasureKinds, erasureReasons } from '../shared/privacy.ts'

/**
 * What was erased, one row an invitation each time. Ids alone: nothing here says who somebody was. Rows are only ever
 * added, since a database that is restored from a backup is erased again by them.
 */
export const erasures = pgTable(
  'erasures',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text({ enum: erasureKinds }).notNull(),
    /** Without a reference: the invitation is gone, or will be. */
    invitationId: uuid('invitation_id').notNull(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    /** The rule that it followed, in days; null for a request. */
    days: integer(),
    /** Of a request. */
    reason: text({ enum: erasureReasons }),
    by: text().references(() => users.id, { onDelete: 'set null' }),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.at, table.id), index().on(table.invitationId)],
)
