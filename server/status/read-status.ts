import { asc, gte, sql } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { Database } from '../database/database.ts'
import { queueState } from '../metrics/database-metrics.ts'
import { lagBounds, runBounds } from '../metrics/metrics.ts'
import {
  runKinds,
  runOutcomes,
  type StatusPoint,
  type StatusView,
  statusEveryMs,
  statusSpanMs,
} from '../shared/status.ts'
import { type ProcessReading, processReading } from './process-reading.ts'
import { addBuckets, type Buckets, quantile } from './quantile.ts'
import { shared, sharedReading } from './shared-reading.ts'
import { statusReadings } from './tables.ts'

/** A process that has said nothing for so long is gone. */
const silentMs = 3 * statusEveryMs

/** How the installation has been for an hour, over all of its processes. */
export async function readStatus({ db, ...context }: AppContext): Promise<StatusView> {
  const now = context.now()
  const rows = await db
    .select()
    .from(statusReadings)
    .where(gte(statusReadings.at, new Date(now.getTime() - statusSpanMs)))
    .orderBy(asc(statusReadings.at))
  const processes = rows
    .filter(({ source }) => source !== shared)
    .map(({ source, at, reading }) => ({ id: source, at, ...processReading.parse(reading) }))
  const byMoment = Map.groupBy(processes, ({ at }) => at.getTime())
  const points = rows
    .filter(({ source }) => source === shared)
    .map(({ at, reading }) => toPoint(at, sharedReading.parse(reading), byMoment.get(at.getTime()) ?? []))
  const latest = [...Map.groupBy(processes, ({ id }) => id).values()].flatMap((readings) => readings.slice(-1))
  return {
    now: now.toISOString(),
    points,
    connectionsAtMost: await connectionsAtMost(db),
    jobs: await jobsNow(db),
    outcomes: outcomesOf(processes),
    processes: latest
      .filter(({ at }) => now.getTime() - at.getTime() < silentMs)
      .map((one) => ({ ...one, at: one.at.toISOString() })),
  }
}

function toPoint(at: Date, reading: typeof sharedReading._output, processes: readonly ProcessReading[]): StatusPoint {
  const sum = (pick: (one: ProcessReading) => number) => processes.reduce((total, one) => total + pick(one), 0)
  const runs = processes.flatMap((one) => one.runs).reduce<Buckets>((all, one) => addBuckets(all, one.buckets), [])
  const lag = processes.reduce<Buckets>((all, one) => addBuckets(all, one.journalLag), [])
  return {
    at: at.toISOString(),
    ...reading,
    children: sum(({ children }) => children),
    childrenBusy: sum(({ children, idle }) => children - idle),
    runsWaiting: sum(({ waiting }) => waiting),
    eventStreams: sum(({ eventStreams }) => eventStreams),
    runs: runs.reduce((total, count) => total + count, 0),
    runP95Ms: inMs(quantile(runBounds, runs, 0.95)),
    journalLagP95Ms: inMs(quantile(lagBounds, lag, 0.95)),
  }
}

function outcomesOf(processes: readonly ProcessReading[]): StatusView['outcomes'] {
  const all = processes.flatMap(({ runs }) => runs)
  return runKinds.flatMap((kind) =>
    runOutcomes.flatMap((outcome) => {
      const buckets = all
        .filter((one) => one.kind === kind && one.outcome === outcome)
        .reduce<Buckets>((sum, one) => addBuckets(sum, one.buckets), [])
      const count = buckets.reduce((sum, inside) => sum + inside, 0)
      const share = (of: number) => inMs(quantile(runBounds, buckets, of))
      return count === 0 ? [] : [{ kind, outcome, count, p50Ms: share(0.5), p95Ms: share(0.95) }]
    }),
  )
}

async function jobsNow(db: Database): Promise<StatusView['jobs']> {
  const byJob = Map.groupBy(await queueState(db), ({ job }) => job)
  return [...byJob].map(([job, states]) => {
    const of = (name: string) => states.find(({ state }) => state === name)
    const count = (name: string) => of(name)?.count ?? 0
    return {
      job,
      due: count('due'),
      running: count('running'),
      planned: count('planned'),
      failed: count('failed'),
      oldestDueMs: Math.round((of('due')?.age ?? 0) * 1_000),
    }
  })
}

async function connectionsAtMost(db: Database): Promise<number> {
  const [row] = await db.execute<{ most: number }>(sql`select current_setting('max_connections')::int as most`)
  return row?.most ?? 0
}

function inMs(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1_000)
}
