import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { users } from '../auth/tables.ts'
import { scopes } from '../shared/api-keys.ts'

/** Keys with which the company's own tools call the API. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    /** SHA-256: nobody guesses 256 bits. */
    keyHash: text('key_hash').notNull().unique(),
    ending: text().notNull(),
    scopes: text({ enum: scopes }).array().notNull(),
    /** Whose role bounds what the key may do. */
    madeBy: text('made_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (table) => [index().on(table.madeBy)],
)
