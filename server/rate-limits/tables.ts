import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * What was taken lately of what is limited. Its migration makes it UNLOGGED: it is written often, and after a crash of
 * PostgreSQL everybody may begin anew.
 */
export const rateTakes = pgTable(
  'rate_takes',
  {
    /** A hash of the limiter's name and of whom or what it counts, since that may be an address. */
    key: text().primaryKey(),
    /** Moments, oldest first, in milliseconds since 1970. */
    takes: bigint({ mode: 'number' }).array().notNull(),
    /** The last of them. */
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.at)],
)
