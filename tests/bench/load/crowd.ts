import { setTimeout as pause } from 'node:timers/promises'
import { seededRandom } from '../../../server/demo/random.ts'
import { Candidate } from './candidate.ts'
import { Measurements } from './measurements.ts'
import { inviteMany, type Product, readTask } from './product.ts'
import { type Reading, watch } from './watch.ts'

const TASK = ['log-sections', 'fold-sections.ts'] as const
/** Everybody comes within this time, or within a quarter of the whole where that is shorter. */
const ARRIVAL_MS = 60_000
const HOUR_MS = 3_600_000
/** After which a queue that has not come to its end is taken to stand still. */
const HERD_PATIENCE_MS = 300_000

export interface CrowdResult {
  readonly measurements: Measurements
  readonly readings: readonly Reading[]
  /** When everybody had arrived, and when time ran out for all, in milliseconds since the measurement began. */
  readonly arrivedMs: number
  readonly endMs: number
  /** From the end until the last candidate had been told the last grade. */
  readonly gradedMs: number
  readonly submissions: number
  readonly databaseMb: number
}

/** Lets so many candidates arrive, work and reach their deadline in the same instant. */
export async function runCrowd(product: Product, count: number, minutes: number): Promise<CrowdResult> {
  const { client, sql, server } = product
  const task = await readTask(...TASK)
  const tokens = await inviteMany(product, task.slug, count)
  const measurements = new Measurements()
  const candidates = tokens.map((token, seed) => new Candidate({ client, measurements, token, task, seed }))
  const watched = watch(server.pid, sql)
  try {
    const arrivalMs = Math.min(ARRIVAL_MS, minutes * 15_000)
    const random = seededRandom(count)
    await Promise.all(candidates.map((candidate) => arrive(candidate, random() * arrivalMs)))
    const arrivedMs = measurements.now()
    const endMs = Math.max(minutes * 60_000, arrivedMs + 10_000)
    await endTogether(product, candidates, HOUR_MS - (endMs - measurements.now()))
    await Promise.all(candidates.map((candidate) => candidate.work(endMs)))
    await Promise.all(candidates.map((candidate) => candidate.look(endMs)))
    await untilSettled(candidates, measurements)
    const gradedMs = Math.max(...candidates.map(({ lastNews }) => lastNews)) - endMs
    await compareWithDatabase(product, candidates, measurements)
    const [size] = await sql<{ mb: number }[]>`select pg_database_size(current_database())::float / 1048576 as mb`
    const submissions = candidates.reduce((sum, { graded }) => sum + graded, 0)
    return {
      measurements,
      readings: watched.readings,
      arrivedMs,
      endMs,
      gradedMs,
      submissions,
      databaseMb: size?.mb ?? 0,
    }
  } finally {
    watched.stop()
    for (const candidate of candidates) candidate.leave()
  }
}

async function arrive(candidate: Candidate, at: number): Promise<void> {
  await pause(at)
  await candidate.arrive(at)
}

/** As if they all had pressed Start in one instant: that is how a thousand deadlines fall together. */
async function endTogether({ sql }: Product, candidates: readonly Candidate[], elapsedMs: number): Promise<void> {
  const ids = candidates.map(({ attemptId }) => attemptId).filter((id) => id !== '')
  const started = new Date(Date.now() - elapsedMs)
  await sql`update attempts set started_at = ${started.toISOString()} where id = any(${ids}::uuid[])`
  await sql`
    update graphile_worker._private_jobs set run_at = ${new Date(started.getTime() + HOUR_MS + 3_000).toISOString()}
    where key = any(${ids.map((id) => `close-attempt:${id}`)}::text[])`
  for (const candidate of candidates) candidate.setClock(elapsedMs)
}

async function untilSettled(candidates: readonly Candidate[], measurements: Measurements): Promise<void> {
  const until = measurements.now() + HERD_PATIENCE_MS
  while (measurements.now() < until && !candidates.every(({ settled }) => settled)) await pause(100)
  const waiting = candidates.filter(({ settled }) => !settled).length
  if (waiting > 0) measurements.fail('herd', `${waiting} candidates were never told their last grade`)
}

/** Nothing that was acknowledged is missing, and nothing that was handed in is without a grade. */
async function compareWithDatabase({ sql }: Product, candidates: readonly Candidate[], measurements: Measurements) {
  const rows = await sql<{ id: string; batches: number; ungraded: number }[]>`
    select a.id, (select count(*)::int from journal_batches where attempt_id = a.id) as batches,
      (select count(*)::int from submissions where attempt_id = a.id and state <> 'graded') as ungraded
    from attempts a where a.id = any(${candidates.map(({ attemptId }) => attemptId).filter(Boolean)}::uuid[])`
  const found = new Map(rows.map((row) => [row.id, row]))
  for (const { attemptId, acknowledged } of candidates) {
    const row = found.get(attemptId)
    if (row === undefined || row.batches < acknowledged || row.ungraded > 0) {
      measurements.fail('kept', `attempt ${attemptId}: ${acknowledged} acknowledged, ${JSON.stringify(row)}`)
    }
  }
}
