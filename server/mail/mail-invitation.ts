import { eq } from 'drizzle-orm'
import { assessments } from '../assessments/tables.ts'
import { readCompany } from '../auth/company.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { durationMsOf } from '../invitations/invitation-state.ts'
import type { Invitation } from '../invitations/tables.ts'
import { addMails } from './add-mail.ts'
import { invitationLetter } from './invitation-letter.ts'
import type { Mail } from './tables.ts'

export interface Addressed {
  readonly invitation: Invitation
  readonly link: string
}

/** Writes to candidates of one assessment, in the caller's transaction. */
export async function mailInvitations(args: {
  context: AppContext
  tx: Executor
  kind: Mail['kind']
  assessmentId: string
  addressed: readonly Addressed[]
}): Promise<void> {
  const { context, tx, kind, assessmentId, addressed } = args
  const [assessment] = await tx.select().from(assessments).where(eq(assessments.id, assessmentId))
  if (!assessment) throw new Error(`There is no assessment ${assessmentId}`)
  const company = await readCompany(tx)
  const letters = addressed.map(({ invitation, link }) => {
    const { id: invitationId, name, email: address, opensAt, expiresAt } = invitation
    const letter = invitationLetter({
      kind,
      company: company.name,
      candidate: name,
      title: assessment.title,
      role: assessment.role,
      minutes: durationMsOf(assessment, invitation) / 60_000,
      link,
      opensAt: opensAt !== null && opensAt > context.now() ? opensAt : null,
      expiresAt,
      contact: assessment.contact ?? company.contact,
    })
    return { invitationId, kind, name, address, ...letter }
  })
  await addMails(context, tx, letters)
}
