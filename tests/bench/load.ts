import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CrowdResult, runCrowd } from './load/crowd.ts'
import { measureGrowth } from './load/growth.ts'
import { type Operation, operations, type Sample } from './load/measurements.ts'
import { plot, type Series } from './load/plot.ts'
import { startProduct } from './load/product.ts'
import { compareWorkers } from './load/two-workers.ts'
import { type BenchReport, type Figure, median, percentile } from './support/bench.ts'

/**
 * Candidates at work, all of whom reach their deadline in one instant: `--candidates 1000 --minutes 10` is what the
 * product promises to bear on two cores. `--plot file.svg` says where the picture goes.
 *
 * `--two-workers 600` compares two workers with one over so many submissions, `--growth 2` a small and a large crowd over
 * a short and a long past, with so many minutes each.
 */
export async function bench(args: readonly string[]): Promise<BenchReport> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      candidates: { type: 'string', default: '100' },
      minutes: { type: 'string', default: '1' },
      plot: { type: 'string', default: join(tmpdir(), 'assay-load.svg') },
      'two-workers': { type: 'string' },
      growth: { type: 'string' },
    },
  })
  if (values['two-workers'] !== undefined) return compareWorkers(Number(values['two-workers']))
  if (values.growth !== undefined) return measureGrowth(Number(values.growth))
  const count = Number(values.candidates)
  const product = await startProduct()
  try {
    const crowd = await runCrowd(product, count, Number(values.minutes))
    await writeFile(
      values.plot,
      plot(`${count} candidates, ${values.minutes} min`, seriesOf(crowd), crowd.endMs / 1_000),
    )
    for (const error of crowd.measurements.errors.slice(0, 10)) console.error(error)
    return {
      title: `${count} candidates`,
      method: `${values.minutes} min, one \`npm start\` with its own PostgreSQL, driver on the same machine. Latencies from the intended start. Plot: ${values.plot}`,
      figures: figuresOf(crowd),
    }
  } finally {
    await product.stop()
  }
}

function figuresOf({
  measurements,
  readings,
  arrivedMs,
  endMs,
  gradedMs,
  submissions,
  databaseMb,
}: CrowdResult): Figure[] {
  const steady = readings.filter(({ at }) => at * 1_000 > arrivedMs && at * 1_000 < endMs)
  const third = Math.max(1, Math.floor(steady.length / 3))
  const memory = (part: typeof steady) => median(part.map(({ serverMb }) => serverMb))
  // What everybody sends in the instant in which time runs out is a case of its own, and in a short run most of it.
  const worked = (operation: Operation, share: number) => measurements.percentile(operation, share, arrivedMs, endMs)
  const latencies = operations.flatMap((operation) => {
    const of = operation === 'journal' ? worked : measurements.percentile.bind(measurements)
    return [50, 95, 99].map((p) => ({
      key: `${operation}_p${p}_ms`,
      value: of(operation, p / 100),
      label: `${operation}, p${p} of ${measurements.of(operation).length}`,
    }))
  })
  return [
    ...latencies,
    {
      key: 'last_batch_p99_ms',
      value: measurements.percentile('journal', 0.99, endMs),
      label: 'the last batch of everybody in one instant, p99',
    },
    { key: 'errors', value: measurements.errors.length, label: 'errors' },
    {
      key: 'herd_graded_s',
      value: gradedMs / 1_000,
      label: `from the deadline of all to the last of ${submissions} grades`,
    },
    { key: 'queue_most', value: Math.max(...readings.map(({ queue }) => queue)), label: 'jobs that waited at most' },
    {
      key: 'server_mb',
      value: Math.max(...readings.map(({ serverMb }) => serverMb)),
      label: "memory of the server's process at most",
    },
    { key: 'all_mb', value: Math.max(...readings.map(({ allMb }) => allMb)), label: 'with PostgreSQL and the sandbox' },
    {
      key: 'memory_growth_ratio',
      value: memory(steady.slice(-third)) / memory(steady.slice(0, third)),
      label: 'memory in the last third of the work over the first',
    },
    { key: 'cores', value: median(steady.map(({ cores }) => cores)), label: 'cores in use while they work' },
    {
      key: 'driver_cores',
      value: median(steady.map(({ driverCores }) => driverCores)),
      label: 'cores that the driver uses',
    },
    { key: 'database_mb', value: databaseMb, label: 'database at the end' },
  ]
}

function seriesOf({ measurements, readings }: CrowdResult): Series[] {
  const line = (name: string, unit: string, pick: (one: (typeof readings)[number]) => number): Series => ({
    name,
    unit,
    points: readings.map((reading) => [reading.at, pick(reading)]),
  })
  return [
    {
      name: 'Journal batches, 99th percentile of each second',
      unit: 'ms',
      points: worstOf(measurements.of('journal')),
    },
    {
      name: 'Runs of visible tests, 99th percentile of each second',
      unit: 'ms',
      points: worstOf(measurements.of('run')),
    },
    line('Jobs that wait', '', ({ queue }) => queue),
    line('Memory of the server', 'MB', ({ serverMb }) => serverMb),
    line('Cores in use', '', ({ cores }) => cores),
  ]
}

function worstOf(samples: readonly Sample[]): [number, number][] {
  const seconds = Map.groupBy(samples, ({ at }) => Math.floor(at / 1_000))
  return [...seconds]
    .sort(([a], [b]) => a - b)
    .map(([second, inside]) => [
      second,
      percentile(
        inside.map(({ ms }) => ms),
        0.99,
      ),
    ])
}
