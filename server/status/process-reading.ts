import { z } from 'zod'
import type { AppContext } from '../context.ts'
import { type RunKind, type RunOutcome, runKinds, runOutcomes } from '../shared/status.ts'
import { changesOf, type Labels } from './histogram-changes.ts'

const buckets = z.array(z.number())

/** What a process says of itself; what is counted is counted since its reading before. */
export const processReading = z.object({
  role: z.enum(['all', 'web', 'worker']),
  startedAt: z.iso.datetime(),
  memoryMb: z.number(),
  children: z.number(),
  idle: z.number(),
  waiting: z.number(),
  eventStreams: z.number(),
  runs: z.array(z.object({ kind: z.enum(runKinds), outcome: z.enum(runOutcomes), buckets })),
  journalLag: buckets,
})
export type ProcessReading = z.infer<typeof processReading>

/** Reads a process again and again; each reading has what came since the one before. */
export function readingsOf(context: AppContext, role: ProcessReading['role']): () => Promise<ProcessReading> {
  const { metrics, sandbox } = context
  const startedAt = context.now().toISOString()
  const runsSince = changesOf(metrics.runSeconds, (labels) => `${kindOf(labels)} ${outcomeOf(labels)}`)
  const lagSince = changesOf(metrics.journalLagSeconds, () => 'all')
  return async () => {
    const runs = await runsSince()
    const lag = await lagSince()
    const { children, idle, queued } = sandbox.status()
    const [streams] = (await metrics.eventStreams.get()).values
    return {
      role,
      startedAt,
      memoryMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
      children,
      idle,
      waiting: queued,
      eventStreams: streams?.value ?? 0,
      runs: [...runs]
        .filter(([, counts]) => counts.some((count) => count > 0))
        .map(([name, counts]) => {
          const [kind, outcome] = name.split(' ') as [RunKind, RunOutcome]
          return { kind, outcome, buckets: [...counts] }
        }),
      journalLag: [...(lag.get('all') ?? [])],
    }
  }
}

function kindOf({ priority }: Labels): RunKind {
  return priority === 'interactive' ? 'run' : 'grade'
}

function outcomeOf({ status }: Labels): RunOutcome {
  return runOutcomes.find((outcome) => outcome === status) ?? 'given-up'
}
