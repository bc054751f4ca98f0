import { z } from 'zod'
import { files, language, workLanguage } from './challenges.ts'
import { journalBatch } from './journal.ts'
import { reviewRun, reviewTest } from './review.ts'

/** What reviewers need to see how somebody worked, moment by moment. */

/** What the candidate was given, as the fold of the journal takes it (FoldBase). */
export const playbackBase = z.object({
  challenges: z.record(
    z.string(),
    z.object({ files: z.partialRecord(workLanguage, files), locked: z.array(z.string()).readonly() }),
  ),
})

/** Where in the journal something happened: after all batches below that number. */
const journalNumber = z.number().int()

export const playbackBatch = z.object({
  batch: journalBatch,
  /** When the server got it, in milliseconds of the attempt's own time: behind the deadline where the line was down. */
  arrivedAt: z.number().int(),
  /** Which tab wrote it, from 0 in the order in which they appear. */
  tab: z.number().int(),
})
export type PlaybackBatch = z.infer<typeof playbackBatch>

export const playbackSubmission = z.object({
  id: z.uuid(),
  challenge: z.string(),
  language: workLanguage,
  at: z.number().int(),
  journalNumber,
  origin: z.enum(['candidate', 'finish', 'deadline', 'late']),
  score: z.number().nullable(),
  passed: z.number().int(),
  failed: z.number().int(),
})
export type PlaybackSubmission = z.infer<typeof playbackSubmission>

export const playbackRun = reviewRun.extend({ challenge: z.string(), journalNumber })
export type PlaybackRun = z.infer<typeof playbackRun>

export const playback = z.object({
  durationMs: z.number().int(),
  timeUsedMs: z.number().int(),
  challenges: z.array(z.object({ slug: z.string(), title: z.string(), languages: z.array(workLanguage) })),
  base: playbackBase,
  batches: z.array(playbackBatch),
  runs: z.array(playbackRun),
  submissions: z.array(playbackSubmission),
})
export type Playback = z.infer<typeof playback>

/**
 * A moment of an attempt: all batches below `batch`, and the first `entries` entries of it. The server folds it
 * itself, so what runs is what the candidate had and nothing else.
 */
export const momentRequest = z.strictObject({
  challenge: z.string().min(1).max(100),
  language,
  batch: z.number().int().min(0).max(10_000_000),
  entries: z.number().int().min(0).max(100_000),
})
export type MomentRequest = z.infer<typeof momentRequest>

/** What every test, hidden ones too, says of the code as it was at a moment. It changes no score. */
export const momentRun = z.object({
  status: z.enum(['graded', 'compile-error', 'platform-error']),
  message: z.string().nullable(),
  score: z.number().nullable(),
  passed: z.number().int(),
  failed: z.number().int(),
  tests: z.array(reviewTest),
  console: z.string(),
  cpuMs: z.number(),
})
export type MomentRun = z.infer<typeof momentRun>

/** The authors' solutions to an attempt's challenges, in the versions that it was given. */
export const references = z.object({ challenges: z.record(z.string(), z.partialRecord(language, files)) })
export type References = z.infer<typeof references>
