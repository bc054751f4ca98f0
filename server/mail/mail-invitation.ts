import { selectSettings } from '../assessments/select-settings.ts'
import { readCompany } from '../auth/company.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { durationMsOf } from '../invitations/invitation-state.ts'
import type { Invitation } from '../invitations/tables.ts'
import { addMails, type NewMail } from './add-mail.ts'
import { invitationLetter } from './invitation-letter.ts'

export interface Addressed {
  readonly invitation: Invitation
  readonly link: string
}

/** Writes to candidates, in the caller's transaction, in the words that their invitations were published with. */
export async function mailInvitations(args: {
  context: AppContext
  tx: Executor
  kind: 'invitation' | 'reminder'
  addressed: readonly Addressed[]
}): Promise<void> {
  const { context, tx, kind, addressed } = args
  const company = await readCompany(tx)
  const letters: NewMail[] = []
  for (const { invitation, link } of addressed) {
    const settings = await selectSettings(tx, invitation)
    const { id: invitationId, name, email: address, opensAt, expiresAt } = invitation
    const letter = invitationLetter({
      kind,
      company: company.name,
      candidate: name,
      title: settings.title,
      role: settings.role,
      subject: settings.mailSubject,
      ownWords: kind === 'reminder' ? settings.reminderText : settings.mailText,
      minutes: durationMsOf(settings, invitation) / 60_000,
      link,
      opensAt: opensAt !== null && opensAt > context.now() ? opensAt : null,
      expiresAt,
      contact: settings.contact ?? company.contact,
    })
    letters.push({ invitationId, kind, name, address, ...letter })
  }
  await addMails(context, tx, letters)
}
