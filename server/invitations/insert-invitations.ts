import type { z } from 'zod'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { mailInvitations } from '../mail/mail-invitation.ts'
import { recordEvents } from '../outbox/record-event.ts'
import type { newInvitation } from '../shared/assessments.ts'
import { type Invitation, invitations } from './tables.ts'
import { hashToken, newToken } from './token.ts'

export interface Invited {
  readonly invitation: Invitation
  /** With the token, which is in here and nowhere else. */
  readonly link: string
}

const dayMs = 24 * 3_600_000

/** Rows of one statement: PostgreSQL takes 65,535 parameters in one. */
const chunkRows = 500

/** Makes personal links, in the caller's transaction: all of them or none. Those that ask for it are sent by mail. */
export async function insertInvitations(args: {
  context: AppContext
  tx: Transaction
  assessmentId: string
  inputs: readonly z.output<typeof newInvitation>[]
}): Promise<Invited[]> {
  const { inputs, ...rest } = args
  const invited: Invited[] = []
  for (let start = 0; start < inputs.length; start += chunkRows) {
    invited.push(...(await insertChunk({ ...rest, inputs: inputs.slice(start, start + chunkRows) })))
  }
  return invited
}

async function insertChunk(args: Parameters<typeof insertInvitations>[0]): Promise<Invited[]> {
  const { context, tx, assessmentId, inputs } = args
  const createdAt = context.now()
  const made = inputs.map(({ name, email, extraMinutes, expiresInDays, opensAt: opens, send }) => {
    const token = newToken()
    const opensAt = opens === null ? null : new Date(opens)
    const from = Math.max(createdAt.getTime(), opensAt?.getTime() ?? 0)
    const expiresAt = new Date(from + expiresInDays * dayMs)
    const row = { assessmentId, name, email, extraMinutes, opensAt, expiresAt, createdAt, tokenHash: hashToken(token) }
    return { row, send, link: `${context.publicUrl}/t/${token}` }
  })
  const rows = await tx
    .insert(invitations)
    .values(made.map(({ row }) => row))
    .returning()
  const byHash = new Map(rows.map((row) => [row.tokenHash, row]))
  const invited = made.map(({ row, link, send }) => {
    const invitation = byHash.get(row.tokenHash)
    if (!invitation) throw new Error('An invitation was not stored')
    return { invitation, link, send }
  })
  const addressed = invited.filter(({ send }) => send)
  await mailInvitations({ context, tx, kind: 'invitation', assessmentId, addressed })
  await recordEvents({ context, tx, type: 'invitation.sent', invitationIds: rows.map(({ id }) => id) })
  return invited.map(({ invitation, link }) => ({ invitation, link }))
}
