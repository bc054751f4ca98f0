import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { invitations } from '../invitations/tables.ts'

/**
 * What we write to candidates and to the company's own people.
 *
 *     waiting ── the mail server takes it ───────────→ sent
 *     waiting ── it refuses, or is never reached ────→ failed
 *     kept ── there is no mail server: an admin reads it on the page and sends it by other means
 */
export const mails = pgTable(
  'mails',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Null for letters to the company's own people. */
    invitationId: uuid('invitation_id').references(() => invitations.id, { onDelete: 'cascade' }),
    /** `colleague` asks somebody of the company to choose a first password, `password` another one. */
    kind: text({ enum: ['invitation', 'reminder', 'colleague', 'password'] }).notNull(),
    name: text().notNull(),
    address: text().notNull(),
    subject: text().notNull(),
    /** JSON of text and HTML, sealed by the vault: the personal link is in it. Null once it is sent. */
    body: text(),
    state: text({ enum: ['waiting', 'sent', 'failed', 'kept'] }).notNull(),
    tries: integer().notNull().default(0),
    error: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (table) => [index().on(table.createdAt, table.id), index().on(table.invitationId)],
)
export type Mail = typeof mails.$inferSelect
