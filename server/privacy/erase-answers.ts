import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { idempotentRequests } from '../idempotency/tables.ts'
import type { Invitation } from '../invitations/tables.ts'

/** Answers that are kept for a day to be repeated. They are sealed, so each is opened to see whom it is about. */
export async function eraseAnswers(
  { vault }: AppContext,
  tx: Transaction,
  ids: readonly string[],
  people: readonly Pick<Invitation, 'email'>[],
): Promise<void> {
  const marks = [...ids, ...people.map(({ email }) => email.toLowerCase())]
  const { caller, key, body } = idempotentRequests
  for (const row of await tx.select({ caller, key, body }).from(idempotentRequests)) {
    if (row.body === null) continue
    // What was sealed under another secret nobody can repeat either.
    const text = await vault.open(row.body).then(
      (body) => body.toLowerCase(),
      () => null,
    )
    if (text !== null && !marks.some((mark) => text.includes(mark))) continue
    await tx.delete(idempotentRequests).where(and(eq(caller, row.caller), eq(key, row.key)))
  }
}
