import { z } from 'zod'

/** How often each process notes how it is, and how far back the page looks. */
export const statusEveryMs = 15_000
export const statusSpanMs = 3_600_000

export const runKinds = ['run', 'grade'] as const
export type RunKind = (typeof runKinds)[number]
export const runOutcomes = ['graded', 'compile-error', 'platform-error', 'given-up'] as const
export type RunOutcome = (typeof runOutcomes)[number]

/** One moment of the installation, over all of its processes. */
export const statusPoint = z.object({
  at: z.iso.datetime(),
  /** Jobs that are due and not begun, and how long the oldest of them has been. */
  jobsDue: z.number().int(),
  oldestDueMs: z.number(),
  attemptsRunning: z.number().int(),
  databaseMb: z.number(),
  connections: z.number().int(),
  /** Children of the sandboxes: all, and those at work. */
  children: z.number().int(),
  childrenBusy: z.number().int(),
  runsWaiting: z.number().int(),
  eventStreams: z.number().int(),
  /** Since the moment before: what ran, and how long 95 of 100 took at most; null where nothing ran. */
  runs: z.number().int(),
  runP95Ms: z.number().nullable(),
  /** From an edit until it was stored, for 95 of 100 batches; null where none came. */
  journalLagP95Ms: z.number().nullable(),
})
export type StatusPoint = z.infer<typeof statusPoint>

export const statusView = z.object({
  now: z.iso.datetime(),
  /** Oldest first. */
  points: z.array(statusPoint),
  connectionsAtMost: z.number().int(),
  jobs: z.array(
    z.object({
      job: z.string(),
      due: z.number().int(),
      running: z.number().int(),
      planned: z.number().int(),
      /** Given up after the last try. */
      failed: z.number().int(),
      oldestDueMs: z.number(),
    }),
  ),
  /** Of the whole span. */
  outcomes: z.array(
    z.object({
      kind: z.enum(runKinds),
      outcome: z.enum(runOutcomes),
      count: z.number().int(),
      p50Ms: z.number().nullable(),
      p95Ms: z.number().nullable(),
    }),
  ),
  processes: z.array(
    z.object({
      id: z.string(),
      role: z.enum(['all', 'web', 'worker']),
      startedAt: z.iso.datetime(),
      /** Of its last word. */
      at: z.iso.datetime(),
      memoryMb: z.number(),
      children: z.number().int(),
      eventStreams: z.number().int(),
    }),
  ),
})
export type StatusView = z.infer<typeof statusView>
