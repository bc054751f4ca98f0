import { selectAssessment } from '../assessments/read-assessment.ts'
import type { AppContext } from '../context.ts'
import { type Board, type BoardCard, stage } from '../shared/board.ts'
import type { StaffUser } from '../shared/review.ts'
import { mayInvite } from '../shared/rights.ts'
import { type BoardRow, selectBoard } from './select-board.ts'

/** Who of an assessment stands where. Throws not-found. */
export async function readBoard(args: {
  context: AppContext
  user: StaffUser
  assessmentId: string
  limit: number
}): Promise<Board> {
  const { context, user, assessmentId, limit } = args
  await selectAssessment(context.db, assessmentId)
  const rows = await selectBoard({ db: context.db, assessmentId, now: context.now(), limit })
  return {
    columns: stage.options.map((one) => {
      const own = rows.filter((row) => row.stage === one)
      return { stage: one, count: own[0]?.total ?? 0, cards: own.map((row) => toCard(row, user)) }
    }),
    ended: rows.find((row) => row.stage === 'ended')?.total ?? 0,
  }
}

function toCard(row: BoardRow, user: StaffUser): BoardCard {
  const { attempt_id: attemptId, score, pass_mark: passMark } = row
  return {
    // A veiled attempt's invitation would tell whose it is.
    id: attemptId ?? row.invitation_id,
    attemptId,
    name: row.is_blind && attemptId === null && !mayInvite(user.role) ? 'Candidate' : row.name,
    since: new Date(row.since).toISOString(),
    score,
    passed: score === null || passMark === null ? null : score >= passMark,
    recommendation: row.recommendation,
    decision: row.outcome,
    basedOn: row.based_on,
    ats: row.ats_name === null || row.ats_state === null ? null : toAts(row, row.ats_name, row.ats_state),
  }
}

function toAts(row: BoardRow, name: string, state: NonNullable<BoardRow['ats_state']>): NonNullable<BoardCard['ats']> {
  const { ats_outcome: outcome, told_score: score, status } = row
  const toldAt = row.told_at === null ? null : new Date(row.told_at).toISOString()
  return { name, state, toldAt, outcome, score, status }
}
