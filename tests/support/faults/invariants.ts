import { setTimeout as pause } from 'node:timers/promises'
import type { Stage } from './stage.ts'
import type { Writer } from './writer.ts'

/** After which whatever has not moved is stuck. */
const PATIENCE_MS = 120_000

/** Waits until nothing is left to do. Says what does not end. */
export async function untilCalm(stage: Stage): Promise<string[]> {
  const until = performance.now() + PATIENCE_MS
  let left = ''
  do {
    await pause(100)
    left = await leftOver(stage).catch((error: Error) => `the database does not answer: ${error.message}`)
  } while (left !== '' && performance.now() < until)
  return left === '' ? [] : [`stuck: ${left}`]
}

async function leftOver(stage: Stage): Promise<string> {
  const { sql } = stage.database()
  const [row] = await sql<{ left: string | null }[]>`
    select string_agg(what, ', ') as left from (
      select 'submission ' || id || ' is ' || state as what from submissions where state <> 'graded'
      union all
      select 'job ' || task_identifier || coalesce(' locked by ' || locked_by, '') || coalesce(': ' || last_error, '')
      from graphile_worker.jobs where task_identifier in ('grade-submission', 'hand-out-events')
      union all
      select 'attempt ' || id || ' is past its end' from attempts
      where state = 'running' and started_at + duration_ms * interval '1 millisecond' < now()
      union all
      select 'delivery ' || id || ' is ' || state from webhook_deliveries where state = 'waiting' and next_try_at is null
    ) as found`
  return row?.left ?? ''
}

/** What is not as it was promised, in words; nothing where all is well. */
export async function broken(stage: Stage, writers: readonly Writer[]): Promise<string[]> {
  const { sql } = stage.database()
  const found: string[] = []
  for (const writer of writers) {
    const { attemptId, text, submitted, surprises } = writer
    found.push(...surprises.splice(0).map((one) => `surprise: ${one}`))
    if ((await writer.kept()) !== text) found.push(`attempt ${attemptId}: the files are not what was acknowledged`)
    const rows = await sql<{ key: string; files: string; score: number | null; verdicts: number }[]>`
      select key, files, score, (select count(*)::int from verdict_writes where submission = submissions.id) as verdicts
      from submissions where attempt_id = ${attemptId} and origin = 'candidate'`
    for (const [key, content] of submitted) {
      const own = rows.filter((row) => row.key === key)
      if (own.length !== 1) found.push(`submission ${key} is there ${own.length} times`)
      for (const { files, score, verdicts } of own) {
        if (verdicts !== 1) found.push(`submission ${key} was given ${verdicts} verdicts`)
        // In a calm run the solution passes every hidden test.
        if (score !== 100) found.push(`submission ${key} has the score ${score}`)
        // They write on while it is under way: it holds all that was acknowledged before, and nothing that was not typed.
        const handedIn = Object.values(JSON.parse(files) as object).join()
        if (!handedIn.startsWith(content) || !text.startsWith(handedIn)) found.push(`submission ${key} has other files`)
      }
    }
  }
  const late = await sql`
    select id from attempts where finished_at > started_at + duration_ms * interval '1 millisecond'`
  found.push(...late.map(({ id }) => `attempt ${id} ran longer than its deadline`))
  const undelivered = await sql`
    select e.id from hiring_events e left join webhook_deliveries d on d.event_id = e.id where d.id is null`
  found.push(...undelivered.map(({ id }) => `event ${id} has no delivery`))
  return found
}
