import type { z } from 'zod'
import type { AppContext } from '../context.ts'
import { listAttempts } from '../review/list-attempts.ts'
import type { AttemptRow, attemptQuery, StaffUser } from '../shared/review.ts'
import { csvLine } from './csv.ts'

type Query = Omit<z.output<typeof attemptQuery>, 'cursor' | 'limit'>

const rowsAPage = 200

const columns: readonly (readonly [name: string, value: (row: AttemptRow) => string | number | null])[] = [
  ['attempt', ({ id }) => id],
  ['candidate', ({ candidate }) => candidate.name],
  ['email', ({ candidate }) => candidate.email],
  ['assessment', ({ assessment }) => assessment.title],
  ['state', ({ state }) => state],
  ['score', ({ scoreOverride, score }) => scoreOverride ?? score],
  ['score_by_tests', ({ score }) => score],
  ['parts', ({ parts }) => parts.map(({ slug, score }) => `${slug}: ${score ?? ''}`).join('; ')],
  ['percentile', ({ percentile }) => percentile?.value ?? null],
  ['percentile_of', ({ percentile }) => percentile?.of ?? null],
  ['minutes_used', ({ timeUsedMs }) => Math.round(timeUsedMs / 6_000) / 10],
  ['started_at', ({ startedAt }) => startedAt],
  ['finished_at', ({ finishedAt }) => finishedAt],
  ['signals', ({ signalCount }) => signalCount],
  ['alike_percent', ({ similarity }) => similarity?.similarity ?? null],
  ['reviewers', ({ reviewers }) => reviewers.map(({ name }) => name).join('; ')],
  ['decision', ({ decision }) => decision],
]

/** The attempts that fit, as the list has them, names behind the veil included: a file in pieces, a page each. */
export async function* exportAttempts(args: {
  context: AppContext
  user: StaffUser
  query: Query
  format: 'csv' | 'json'
}): AsyncGenerator<string> {
  const { context, user, query, format } = args
  let cursor: string | null = null
  let isFirst = true
  if (format === 'csv') yield csvLine(columns.map(([name]) => name))
  do {
    const page = await listAttempts({ context, user, query: { ...query, limit: rowsAPage, ...(cursor && { cursor }) } })
    cursor = page.cursor
    if (format === 'csv') yield page.attempts.map((row) => csvLine(columns.map(([, value]) => value(row)))).join('')
    else {
      for (const row of page.attempts) {
        yield `${isFirst ? '[' : ','}\n${JSON.stringify(row)}`
        isFirst = false
      }
    }
  } while (cursor !== null)
  if (format === 'json') yield isFirst ? '[]\n' : '\n]\n'
}
