import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { isHiddenByVeil } from '../invitations/care/timeline-veil.ts'
import type { StaffUser } from '../shared/review.ts'
import './acts.ts'
import { personalData } from './export/personal-data.ts'
import { invitationsOfPerson } from './invitations-of-person.ts'

/**
 * Everything about the person behind an invitation, as files. Throws forbidden while a blind review keeps names and
 * scores apart, for anybody but an admin.
 */
export async function exportPerson(args: { context: AppContext; id: string; user: StaffUser }) {
  const { context, id, user } = args
  const { db } = context
  const rows = await invitationsOfPerson(db, id)
  const veiled = await Promise.all(rows.map((row) => isHiddenByVeil(db, row)))
  if (user.role !== 'admin' && veiled.includes(true)) {
    throw new AppError('forbidden', 'Names are hidden from reviewers until the decision. Ask an admin for the export.')
  }
  const at = context.now()
  const details = { invitations: rows.length }
  await recordAudit(db, { at, actor: user, action: 'candidate.exported', subject: id, details })
  return personalData(db, rows, at)
}
