import { desc, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { AppContext } from '../context.ts'
import { formatPageCursor, parsePageCursor } from '../review/page-cursor.ts'
import type { pageQuery } from '../shared/integrations.ts'
import type { MailPage } from '../shared/mail.ts'
import { toMailRow } from './mail-row.ts'
import { mails } from './tables.ts'

/** What was written to candidates, the newest first. */
export async function listMails(args: { context: AppContext; query: z.output<typeof pageQuery> }): Promise<MailPage> {
  const { context, query } = args
  const rows = await context.db
    .select()
    .from(mails)
    .where(query.cursor === undefined ? undefined : before(query.cursor))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    mails: page.map(toMailRow),
    cursor: last ? formatPageCursor([last.createdAt.toISOString(), last.id]) : null,
    sends: context.mailer !== null,
  }
}

function before(cursor: string) {
  const [at, id] = parsePageCursor(cursor)
  return sql`(${mails.createdAt}, ${mails.id}) < (${String(at)}::text::timestamptz, ${id}::uuid)`
}
