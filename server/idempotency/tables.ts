import { index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** Requests that carried an Idempotency-Key in the last day. Their states are drawn in idempotent.ts. */
export const idempotentRequests = pgTable(
  'idempotent_requests',
  {
    caller: text().notNull(),
    key: text().notNull(),
    /** Of method, path and body: the same key must mean the same request. */
    requestHash: text('request_hash').notNull(),
    /** Null while the request is being answered. */
    status: integer(),
    /** Sealed by the vault: an answer may hold a link that is stored nowhere else. */
    body: text(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.caller, table.key] }), index().on(table.at)],
)
