import type { z } from 'zod'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { selectSettings } from '../assessments/select-settings.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { mailInvitations } from '../mail/mail-invitation.ts'
import { recordEvents } from '../outbox/record-event.ts'
import type { AssessmentSettings } from '../shared/assessment-settings.ts'
import type { newInvitation } from '../shared/assessments.ts'
import { planInvitation } from './plan-invitation.ts'
import { type Invitation, invitations } from './tables.ts'
import { hashToken, newToken } from './token.ts'

export interface Invited {
  readonly invitation: Invitation
  /** With the token, which is in here and nowhere else. */
  readonly link: string
}

interface InsertArgs {
  readonly context: AppContext
  readonly tx: Transaction
  readonly assessmentId: string
  readonly inputs: readonly z.output<typeof newInvitation>[]
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters in one. */
const chunkRows = 500

/**
 * Makes personal links, in the caller's transaction: all of them or none. Those that ask for it are sent by mail. Throws
 * conflict where the assessment takes nobody: it is no longer, or not yet, published, or its last day is over.
 */
export async function insertInvitations(args: InsertArgs): Promise<Invited[]> {
  const { inputs, ...rest } = args
  const published = await selectPublished(args)
  const invited: Invited[] = []
  for (let start = 0; start < inputs.length; start += chunkRows) {
    invited.push(...(await insertChunk({ ...rest, published, inputs: inputs.slice(start, start + chunkRows) })))
  }
  return invited
}

interface Chunk extends InsertArgs {
  readonly published: Published
}

async function insertChunk({ context, tx, assessmentId, inputs, published }: Chunk): Promise<Invited[]> {
  const createdAt = context.now()
  const { assessmentVersion, settings } = published
  const made = inputs.map((input) => {
    const { name, email, extraMinutes, send } = input
    const token = newToken()
    const times = planInvitation(settings, input, createdAt)
    const identity = { assessmentId, assessmentVersion, name, email, extraMinutes, tokenHash: hashToken(token) }
    return { row: { ...identity, ...times, createdAt }, send, link: `${context.publicUrl}/t/${token}` }
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
  await mailInvitations({ context, tx, kind: 'invitation', addressed })
  await recordEvents({ context, tx, type: 'invitation.sent', invitationIds: rows.map(({ id }) => id) })
  return invited.map(({ invitation, link }) => ({ invitation, link }))
}

interface Published {
  readonly assessmentVersion: number
  readonly settings: AssessmentSettings
}

async function selectPublished({ context, tx, assessmentId }: InsertArgs): Promise<Published> {
  const { state, version } = await selectAssessment(tx, assessmentId)
  if (state === 'draft') throw new AppError('conflict', 'This assessment is a draft. Publish it, then invite.')
  if (state === 'archived') throw new AppError('conflict', 'This assessment is archived and takes nobody any more.')
  const settings = await selectSettings(tx, { assessmentId, assessmentVersion: version })
  if (settings.closesAt !== null && new Date(settings.closesAt) <= context.now()) {
    throw new AppError('conflict', 'The last day of this assessment is over. Change its window, then invite.')
  }
  return { assessmentVersion: version, settings }
}
