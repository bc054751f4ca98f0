import { sql } from 'drizzle-orm'
import { assessments, assessmentVersions } from '../assessments/tables.ts'
import { attempts } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import { decisions } from '../decisions/tables.ts'
import { connections, exchanges, orders } from '../integrations/tables.ts'
import { invitations } from '../invitations/tables.ts'
import { reviews, rubrics, scoreOverrides } from '../judgement/tables.ts'
import { shownName } from '../review/veil.ts'
import type { BoardCard, Recommendation, Stage } from '../shared/board.ts'

/** A row as PostgreSQL gives it. */
export interface BoardRow extends Record<string, unknown> {
  readonly stage: Stage | 'ended'
  readonly total: number
  readonly invitation_id: string
  readonly attempt_id: string | null
  readonly name: string
  readonly is_blind: boolean
  readonly since: string
  readonly score: number | null
  readonly pass_mark: number | null
  readonly recommendation: Recommendation | null
  readonly outcome: BoardCard['decision']
  readonly based_on: number
  readonly ats_name: string | null
  readonly ats_state: NonNullable<BoardCard['ats']>['state'] | null
  readonly told_at: string | null
  readonly ats_outcome: NonNullable<BoardCard['ats']>['outcome']
  readonly told_score: number | null
  readonly status: number | null
}

/** What is known of every candidate: what was promised, how it went, and what people and systems made of it. */
const facts = (assessmentId: string) => sql`
  select ${invitations.id} as invitation_id, ${attempts.id} as attempt_id, ${attempts.state} as attempt_state,
    case when ${attempts.id} is null then ${invitations.name} else ${shownName} end as name,
    ${assessments.blind} as is_blind, ${invitations.createdAt} as invited_at, ${invitations.expiresAt} as expires_at,
    ${invitations.revokedAt} as revoked_at, ${attempts.startedAt} as started_at, ${attempts.finishedAt} as finished_at,
    coalesce(override.score, ${attempts.score}) as score,
    (settings.json ->> 'passMark')::real as pass_mark, (settings.json ->> 'advanceFrom')::real as advance_from,
    (settings.json ->> 'declineBelow')::real as decline_below,
    decision.outcome, decision.version as based_on, decision.decided_at,
    coalesce(wanted.reviewers, 1) as wanted, review.are_in, review.says, ats.*
  from ${invitations}
  join ${assessments} on ${assessments.id} = ${invitations.assessmentId}
  join lateral (
    select ${assessmentVersions.settings}::json as json from ${assessmentVersions}
    where ${assessmentVersions.assessmentId} = ${invitations.assessmentId}
      and ${assessmentVersions.version} = ${invitations.assessmentVersion}
  ) settings on true
  left join ${attempts} on ${attempts.invitationId} = ${invitations.id}
  left join lateral (
    select ${scoreOverrides.score} as score from ${scoreOverrides}
    where ${scoreOverrides.attemptId} = ${attempts.id} order by ${scoreOverrides.version} desc limit 1
  ) override on true
  left join lateral (
    select ${decisions.outcome} as outcome, ${decisions.version} as version, ${decisions.decidedAt} as decided_at
    from ${decisions} where ${decisions.attemptId} = ${attempts.id} order by ${decisions.version} desc limit 1
  ) decision on true
  left join lateral (
    select ${rubrics.reviewers} as reviewers from ${rubrics}
    where ${rubrics.assessmentId} = ${invitations.assessmentId} order by ${rubrics.version} desc limit 1
  ) wanted on true
  left join lateral (
    select count(*)::int as are_in,
      case when count(distinct ${reviews.recommendation}) = 1 then min(${reviews.recommendation}) end as says
    from ${reviews} where ${reviews.attemptId} = ${attempts.id} and ${reviews.submittedAt} is not null
  ) review on true
  left join lateral (
    select ${connections.name} as ats_name, ${orders.state} as ats_state, ${orders.toldAt} as told_at,
      ${orders.outcome} as ats_outcome, ${orders.toldScore} as told_score,
      (select ${exchanges.status} from ${exchanges}
        where ${exchanges.orderId} = ${orders.id} and ${exchanges.direction} = 'out'
        order by ${exchanges.at} desc limit 1) as status
    from ${orders} join ${connections} on ${connections.id} = ${orders.connectionId}
    where ${orders.invitationId} = ${invitations.id} order by ${orders.createdAt} desc limit 1
  ) ats on true
  where ${invitations.assessmentId} = ${assessmentId}`

/**
 * The longest waiting of each stage, and how many there are. People come before bands: once the reviews that are wanted
 * are in, what they agree on is the recommendation, and nothing is where they do not agree.
 */
export async function selectBoard(args: {
  db: Executor
  assessmentId: string
  now: Date
  limit: number
}): Promise<readonly BoardRow[]> {
  const { db, assessmentId, now, limit } = args
  return db.execute<BoardRow>(sql`
    with facts as (${facts(assessmentId)}), judged as (
      select *, case
        when attempt_state is distinct from 'finished' then null
        when are_in >= wanted then case says when 'advance' then 'advance' when 'decline' then 'decline' else 'review' end
        when are_in > 0 or wanted > 1 or score is null then null
        when score >= advance_from then 'advance'
        when score < decline_below then 'decline'
        when advance_from is not null or decline_below is not null then 'review'
      end as recommendation from facts
    ), staged as (
      select *, case
        when attempt_id is null and (revoked_at is not null or expires_at <= ${now.toISOString()}::timestamptz) then 'ended'
        when attempt_id is null then 'invited'
        when attempt_state = 'running' then 'running'
        when outcome in ('advance', 'decline') then 'decided'
        when recommendation in ('advance', 'decline') then 'recommended'
        else 'review'
      end as stage from judged
    ), placed as (
      select *, case stage when 'invited' then invited_at when 'running' then started_at
        when 'decided' then decided_at else coalesce(finished_at, invited_at) end as since from staged
    ), numbered as (
      select *, (count(*) over (partition by stage))::int as total,
        row_number() over (partition by stage order by since, invitation_id) as place from placed
    )
    select stage, total, invitation_id, attempt_id, name, is_blind, since, score, pass_mark, recommendation, outcome,
      coalesce(based_on, 0)::int as based_on, ats_name, ats_state, told_at, ats_outcome, told_score, status
    from numbered where place <= ${limit} order by stage, place`)
}
