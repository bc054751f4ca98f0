import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, connect } from '../../server/database/database.ts'
import { type CandidateAttempt, consentVersion } from '../../server/shared/attempts.ts'
import { killUnder } from '../support/processes.ts'
import { databaseOf, type ServerProcess, startServer } from '../support/server.ts'

let folder: string
const servers: ServerProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-kill-'))
})

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.end('SIGKILL')))
  await killUnder(folder)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function start(): Promise<{ server: ServerProcess; connection: Connection }> {
  const server = await startServer(folder)
  servers.push(server)
  return { server, connection: connect(await databaseOf(folder), { max: 2 }) }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(50)
}

/** Past attempts are played and graded in the background after a first start; the queue is empty when that is done. */
async function demoIsComplete({ sql }: Connection): Promise<boolean> {
  const [row] = await sql<{ jobs: number; attempts: number }[]>`
    select (select count(*)::int from attempts) as attempts, (
      select count(*)::int from graphile_worker.jobs where task_identifier in ('play-demo-attempt', 'grade-submission')
    ) as jobs`
  return row !== undefined && row.attempts > 0 && row.jobs === 0
}

/** Counts in the database itself how often each submission is given a verdict. */
function countVerdicts({ sql }: Connection) {
  return sql.unsafe(`
    create table verdict_writes (submission uuid not null);
    create function note_verdict() returns trigger language plpgsql as $$
      begin insert into verdict_writes values (new.id); return new; end $$;
    create trigger note_verdict after update of verdict on submissions for each row execute function note_verdict();
  `)
}

async function submitEverything(server: ServerProcess, token: string): Promise<string[]> {
  const post = async <Answer>(path: string, body: unknown): Promise<Answer> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(`${server.url}/api/candidate/${path}`, request)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }
  const { challenges } = await post<CandidateAttempt>('attempt', { consent: consentVersion })
  const journal = { writer: randomUUID(), batches: [] }
  const submissions = challenges.flatMap(({ slug, languages }) =>
    languages.map((language) => post<{ id: string }>('submissions', { challenge: slug, language, journal })),
  )
  return (await Promise.all(submissions)).map(({ id }) => id)
}

test('after kill -9 in the middle of grading every submission ends with exactly one verdict', async () => {
  const first = await start()
  const token = /\/t\/([\w-]+)/.exec(first.server.output())?.[1] ?? ''
  await until(() => demoIsComplete(first.connection))
  await countVerdicts(first.connection)
  const submitted = await submitEverything(first.server, token)
  expect(await first.server.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
  await first.connection.close()

  const { server, connection } = await start()
  const graded = async () => {
    const [row] = await connection.sql`select from submissions where state <> 'graded'`
    return row === undefined
  }
  await until(graded)
  const writes = await connection.sql<{ id: string; verdicts: number; score: number | null }[]>`
    select id, score, count(verdict_writes.*)::int as verdicts
    from submissions left join verdict_writes on submission = id where id = any(${submitted}::uuid[]) group by id`
  expect(writes.map(({ verdicts }) => verdicts)).toEqual(submitted.map(() => 1))
  expect(writes.filter(({ score }) => score === null)).toEqual([])
  await connection.close()
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
})
