import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Executor } from '../../server/database/database.ts'
import { addJob, type JobOptions } from '../../server/jobs/add-job.ts'
import type { JobName, JobRun, TaskList } from '../../server/jobs/job.ts'
import { startWorker, type Worker } from '../../server/jobs/worker.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const logged: string[] = []
const log = pino({ level: 'error' }, { write: (line) => logged.push(line) })
let database: TestDatabase
const workers: Worker[] = []

beforeEach(async () => {
  logged.length = 0
  database = await createTestDatabase()
})

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  await database.close()
})

async function work(task: (payload: { n: number }, run: JobRun) => Promise<void>): Promise<Worker> {
  const tasks = { 'test-job': task } as unknown as TaskList
  const worker = await startWorker({ databaseUrl: database.url, tasks, log, concurrency: 2 })
  workers.push(worker)
  return worker
}

/** A job of the tests' own, which the types of the real ones do not know. */
function add(db: Executor, n: number, options?: JobOptions): Promise<void> {
  return addJob(db, 'test-job' as JobName, { n } as never, options)
}

function queue() {
  return database.sql`
    select attempts, locked_by is null as free, run_at <= now() as due, last_error from graphile_worker._private_jobs`
}

test('a job exists when its transaction commits, and not when it does not', async () => {
  const { db } = database
  const rolledBack = db.transaction(async (tx) => {
    await add(tx, 1)
    tx.rollback()
  })
  await expect(rolledBack).rejects.toThrow()
  await db.transaction((tx) => add(tx, 2))
  const done = Promise.withResolvers<number>()
  await work(async ({ n }) => done.resolve(n))
  expect(await done.promise).toBe(2)
})

test('a waiting job with the same key is replaced', async () => {
  const runAt = new Date('2099-01-01')
  await add(database.db, 1, { jobKey: 'k', runAt, maxAttempts: 3, priority: -2 })
  await add(database.db, 2, { jobKey: 'k', runAt, maxAttempts: 3, priority: -2 })
  const rows = await database.sql`select payload, max_attempts, priority, run_at from graphile_worker._private_jobs`
  expect(rows).toEqual([{ payload: { n: 2 }, max_attempts: 3, priority: -2, run_at: '2099-01-01 00:00:00+00' }])
})

test('a worker that stops hands its running job back, unharmed and available at once', async () => {
  await add(database.db, 1)
  const started = Promise.withResolvers<void>()
  const worker = await work(async (_payload, { signal }) => {
    started.resolve()
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
  await started.promise
  workers.length = 0
  await worker.stop()
  expect(await queue()).toEqual([{ attempts: 0, free: true, due: true, last_error: null }])
})

test('with many jobs waiting, a stop leaves each of them available, and reports no error', async () => {
  for (let n = 0; n < 8; n += 1) await add(database.db, n)
  const began = Promise.withResolvers<void>()
  const worker = await work(async (_payload, { signal }) => {
    began.resolve()
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
  await began.promise
  workers.length = 0
  await worker.stop()
  expect(await queue()).toEqual(Array(8).fill({ attempts: 0, free: true, due: true, last_error: null }))
  expect(logged).toEqual([])
})

test('a job that ends in time while the worker stops is done, not handed back', async () => {
  await add(database.db, 1)
  const started = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const worker = await work(async () => {
    started.resolve()
    await finish.promise
  })
  await started.promise
  workers.length = 0
  const stopped = worker.stop()
  finish.resolve()
  await stopped
  expect(await queue()).toEqual([])
})

test('jobs of a worker that is gone are taken over, those of a living one are left alone', async () => {
  const living = await work(async () => {})
  await add(database.db, 1, { runAt: new Date('2099-01-01') })
  await add(database.db, 2, { runAt: new Date('2099-01-01') })
  await database.sql`
    update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', attempts = 1,
      locked_by = case when payload->>'n' = '1' then ${living.id} else 'pool-gone' end`
  await work(async () => {})
  const rows = await database.sql`
    select payload->>'n' as n, locked_by from graphile_worker._private_jobs order by 1`
  expect(rows).toEqual([
    { n: '1', locked_by: living.id },
    { n: '2', locked_by: null },
  ])
})

test('a failure is tried again, and the last attempt says so', async () => {
  await add(database.db, 1, { maxAttempts: 1 })
  const seen = Promise.withResolvers<Partial<JobRun>>()
  const worker = await work(async (_payload, { attempt, lastAttempt }) => {
    seen.resolve({ attempt, lastAttempt })
    throw new Error('broken on purpose')
  })
  expect(await seen.promise).toEqual({ attempt: 1, lastAttempt: true })
  workers.length = 0
  await worker.stop()
  expect(await queue()).toEqual([{ attempts: 1, free: true, due: false, last_error: 'broken on purpose' }])
})

test('a worker that cannot write down what it has done starts anew, and does what is left', async () => {
  const worker = await work(async () => {})
  const { id } = worker
  // What a full disk does, or a connection that is cut in the very moment.
  await database.sql.unsafe(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'no room'; end $$;
    create trigger refuse before delete on graphile_worker._private_jobs for each row execute function refuse()`)
  await add(database.db, 1)
  await expect.poll(() => worker.id).not.toBe(id)
  await database.sql`drop trigger refuse on graphile_worker._private_jobs`
  await expect.poll(queue).toEqual([])
})
