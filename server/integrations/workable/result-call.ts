import { type WorkableResult, workableResult } from '../../shared/workable.ts'
import type { OrderResult } from '../order-result.ts'
import type { AtsConnection, AtsOrder } from '../tables.ts'
import type { AtsCall } from '../tell-ats.ts'

/** The result as Workable takes it. */
export function resultCall(args: {
  token: string
  connection: Pick<AtsConnection, 'passedFrom' | 'excelledFrom'>
  outcome: NonNullable<AtsOrder['outcome']>
  result: OrderResult | null
}): AtsCall {
  const { token, connection, outcome, result } = args
  const body: WorkableResult = outcome === 'completed' && result ? completed(result, connection) : { status: outcome }
  return {
    call: outcome,
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(workableResult.parse(body)),
  }
}

function completed(
  result: OrderResult,
  { passedFrom, excelledFrom }: Pick<AtsConnection, 'passedFrom' | 'excelledFrom'>,
): WorkableResult {
  const { score, parts, url, startedAt, finishedAt, decision } = result
  // Where nothing is tested, the score is what the reviewers' ratings come to.
  const by = parts.length > 0 ? 'by hidden tests' : 'by reviewers'
  const summary = [score !== null && `Scored ${score} of 100 ${by}.`, decision && `Decision: ${decision}.`]
  return {
    status: 'completed',
    results_url: url,
    assessment: {
      ...(score !== null && {
        score: String(score),
        grade: score >= excelledFrom ? ('excelled' as const) : score >= passedFrom ? 'passed' : 'failed',
      }),
      summary: summary.filter(Boolean).join(' '),
      details: Object.fromEntries(parts.map((part) => [part.title, String(Math.round(part.score))])),
      duration: clock(finishedAt.getTime() - startedAt.getTime()),
    },
    attachments: [{ description: 'Report', url }],
  }
}

/** 2,477,000 becomes 00:41:17. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}
