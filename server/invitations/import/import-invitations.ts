import { eq } from 'drizzle-orm'
import { selectAssessment } from '../../assessments/read-assessment.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import type { Imported, ImportPreview, ImportRequest } from '../../shared/invitation-import.ts'
import type { StaffUser } from '../../shared/review.ts'
import { insertInvitations } from '../insert-invitations.ts'
import { invitations } from '../tables.ts'
import { parseRows } from './parse-rows.ts'

interface ImportArgs {
  readonly context: AppContext
  readonly assessmentId: string
  readonly request: ImportRequest
}

const listedFaults = 100
const sampleRows = 10

/** What would come of a file, without anything coming of it. */
export async function previewImport({ context, assessmentId, request }: ImportArgs): Promise<ImportPreview> {
  await selectAssessment(context.db, assessmentId)
  const { rows, faults } = parseRows(request.csv, request.send ?? true)
  const known = await context.db
    .select({ email: invitations.email })
    .from(invitations)
    .where(eq(invitations.assessmentId, assessmentId))
  const emails = new Set(known.map(({ email }) => email.toLowerCase()))
  return {
    rows: rows.length,
    sample: rows.slice(0, sampleRows).map(({ line, input }) => ({ line, name: input.name, email: input.email })),
    faults: faults.slice(0, listedFaults),
    faultCount: faults.length,
    invitedBefore: rows.filter(({ input }) => emails.has(input.email.toLowerCase())).map(({ line }) => line),
  }
}

/** Invites everybody in a file, or nobody: throws invalid-input where a line is wrong. */
export async function importInvitations(args: ImportArgs & { readonly user: StaffUser }): Promise<Imported> {
  const { context, assessmentId, request, user } = args
  await selectAssessment(context.db, assessmentId)
  const { rows, faults } = parseRows(request.csv, request.send ?? true)
  const [first] = faults
  if (first) {
    const problem = `Line ${first.line}: ${first.problem} Nothing was imported.`
    throw new AppError('invalid-input', problem, { faults: faults.slice(0, listedFaults) })
  }
  const inputs = rows.map(({ input }) => input)
  const made = await context.db.transaction(async (tx) => {
    const invited = await insertInvitations({ context, tx, assessmentId, inputs })
    const details = { assessment: assessmentId, count: invited.length }
    const at = context.now()
    await recordAudit(tx, { at, actor: user, action: 'invitation.made', subject: assessmentId, details })
    return invited
  })
  return { invited: made.length }
}
