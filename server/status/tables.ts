import { index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** How each process was at a moment, and once for all of them how the database and the queue were. Kept for two hours. */
export const statusReadings = pgTable(
  'status_readings',
  {
    /** The process, or `shared`. */
    source: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    reading: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.source, table.at] }), index().on(table.at)],
)
