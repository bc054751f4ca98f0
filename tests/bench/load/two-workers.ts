import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../../server/database/embedded/free-port.ts'
import { Writer } from '../../support/faults/writer.ts'
import { type ServerProcess, spawnServer } from '../../support/server.ts'
import type { BenchReport } from '../support/bench.ts'
import { inviteMany, type Product, readTask, startPostgres, startProduct } from './product.ts'

const AT_ONCE = 10

/**
 * How much faster two workers grade the same submissions than one, on one database. Each worker has a core and one
 * child for the code; PostgreSQL has the cores that the workers have, so that the second worker brings along what a
 * second machine would, and PostgreSQL's share counts.
 */
export async function compareWorkers(submissions: number): Promise<BenchReport> {
  if (availableParallelism() < 2) throw new Error('Two workers want two cores.')
  await using opened = new AsyncDisposableStack()
  const postgres = await startPostgres()
  opened.defer(() => postgres.stop())
  const secret = 'a secret of this measurement alone, 32 characters'
  const environment = {
    ASSAY_DEMO: 'off',
    ASSAY_AUTH_SECRET: secret,
    DATABASE_URL: postgres.url,
    SANDBOX_CHILDREN: '1',
  }
  const product = await startProduct({ ...environment, ASSAY_ROLE: 'web' })
  opened.defer(() => product.stop())
  await handIn(product, submissions)
  const folder = await mkdtemp(join(tmpdir(), 'assay-workers-'))
  opened.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  const rates: number[] = []
  for (const count of [1, 2, 1, 2]) {
    pin(postgres.pid, count === 1 ? '0' : '0,1')
    await putBack(product)
    const workers = await Promise.all(
      Array.from({ length: count }, (_, core) => startWorker({ ...environment, DATA_DIR: folder }, core)),
    )
    rates.push(await gradesPerSecond(product))
    await Promise.all(workers.map((worker) => worker.end('SIGTERM')))
  }
  const [one, two] = [Math.max(rates[0] ?? 0, rates[2] ?? 0), Math.max(rates[1] ?? 0, rates[3] ?? 0)]
  return {
    title: 'Two workers on one database',
    method: `${submissions} submissions graded twice by each; the better of two. A worker is pinned to a core, PostgreSQL to the cores of the workers.`,
    figures: [
      { key: 'one_worker_per_s', value: one, label: 'grades by one worker' },
      { key: 'two_workers_per_s', value: two, label: 'grades by two' },
      { key: 'two_worker_ratio', value: two / one, label: 'two over one' },
    ],
  }
}

async function handIn(product: Product, count: number): Promise<void> {
  const task = await readTask('log-sections', 'fold-sections.ts')
  const tokens = await inviteMany(product, task.slug, count)
  const handInNext = async () => {
    for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) {
      const writer = new Writer(product.server.url, token, task.solution)
      await writer.start()
      await writer.submit()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, handInNext))
}

/** As if nothing had been graded; the jobs begin when somebody says so. */
async function putBack({ sql }: Product): Promise<void> {
  await sql`
    update submissions set state = 'queued', score = null, verdict = null, graded_at = null, hidden_groups = null`
  await sql`delete from graphile_worker._private_jobs`
  await sql`
    select graphile_worker.add_job('grade-submission', json_build_object('submissionId', id), run_at => now() + interval '1 hour')
    from submissions`
}

async function startWorker(environment: Record<string, string>, core: number): Promise<ServerProcess> {
  const port = String(await freePort())
  const worker = spawnServer({ ...environment, ASSAY_ROLE: 'worker', PORT: port })
  pin(worker.pid, String(core))
  while (!worker.output().includes('"ready"')) {
    if (await Promise.race([worker.exited, pause(50)])) throw new Error(`A worker ended:\n${worker.output()}`)
  }
  return worker
}

/** Between the first and the last tenth, in which not everybody has work yet, or any more. */
async function gradesPerSecond({ sql }: Product): Promise<number> {
  await sql`update graphile_worker._private_jobs set run_at = now()`
  await sql`select pg_notify('jobs:insert', '{"count": 10}')`
  for (;;) {
    const [row] = await sql<{ left: number; count: number; seconds: number }[]>`
      select count(*) filter (where state = 'queued')::int as left, count(*)::int as count,
        extract(epoch from percentile_disc(0.9) within group (order by graded_at)
          - percentile_disc(0.1) within group (order by graded_at))::float as seconds
      from submissions`
    if (row && row.left === 0) return (row.count * 0.8) / row.seconds
    await pause(100)
  }
}

/** All of a process's threads, and what it will start. */
function pin(pid: number, cores: string): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', cores, String(pid)], { stdio: 'ignore' })
}
