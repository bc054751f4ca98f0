import { z } from 'zod'
import { finishReason, testOutcome } from './attempts.ts'
import { challengeSummary, files, language } from './challenges.ts'
import { timekeeping } from './timekeeping.ts'

/** What reviewers are told. */

/** `author`: looks after the challenges and sees what attempts say of them, never whose attempts they are. */
export const role = z.enum(['admin', 'reviewer', 'author'])
export type Role = z.infer<typeof role>

export const me = z.object({ id: z.string(), name: z.string(), email: z.string(), role, company: z.string() })
export type Me = z.infer<typeof me>

export const attemptRow = z.object({
  id: z.uuid(),
  assessment: z.object({ id: z.uuid(), title: z.string() }),
  candidate: z.object({ name: z.string(), email: z.string() }),
  state: z.enum(['running', 'grading', 'graded']),
  finishReason: finishReason.nullable(),
  /** Runs, and the company has stopped its clock. */
  isPaused: z.boolean(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  timeUsedMs: z.number().int(),
  durationMs: z.number().int(),
  /** 0 to 100; null until everything that counts is graded. */
  score: z.number().nullable(),
  /** A challenge each, in the assessment's order. */
  parts: z.array(z.object({ slug: z.string(), title: z.string(), score: z.number().nullable() })),
})
export type AttemptRow = z.infer<typeof attemptRow>

/** Cursor paging: `cursor` of the answer goes into the next request; null at the end. */
export const attemptPage = z.object({
  attempts: z.array(attemptRow),
  cursor: z.string().nullable(),
  total: z.number().int(),
})
export type AttemptPage = z.infer<typeof attemptPage>

export const attemptQuery = z.object({
  assessment: z.uuid().optional(),
  state: z.enum(['running', 'grading', 'graded']).optional(),
  search: z.string().max(200).optional(),
  sort: z.enum(['started', 'score', 'name']).default('started'),
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AttemptQuery = z.input<typeof attemptQuery>

export const reviewTest = testOutcome.extend({ visibility: z.enum(['visible', 'hidden']), weight: z.number() })
export type ReviewTest = z.infer<typeof reviewTest>

export const reviewSubmission = z.object({
  id: z.uuid(),
  language,
  origin: z.enum(['candidate', 'finish', 'deadline', 'late']),
  /** Milliseconds since the attempt started. */
  at: z.number().int(),
  state: z.enum(['queued', 'graded']),
  /** Why there is no ordinary verdict: text of a compile error. */
  message: z.string().nullable(),
  score: z.number().nullable(),
  passed: z.number().int(),
  failed: z.number().int(),
  tests: z.array(reviewTest),
  console: z.string(),
  cpuMs: z.number(),
  files,
  /** The one whose score the attempt's score is made of. */
  counts: z.boolean(),
})
export type ReviewSubmission = z.infer<typeof reviewSubmission>

export const reviewRun = z.object({
  id: z.uuid(),
  language,
  at: z.number().int(),
  status: z.enum(['graded', 'compile-error', 'platform-error']),
  passed: z.number().int(),
  failed: z.number().int(),
})
export type ReviewRun = z.infer<typeof reviewRun>

export const reviewChallenge = challengeSummary.extend({
  hash: z.string(),
  statement: z.string(),
  score: z.number().nullable(),
  /** What the candidate was given, a language. */
  given: z.partialRecord(language, files),
  /** The fold of the journal when the attempt ended (or now), a language. */
  work: z.partialRecord(language, files),
  submissions: z.array(reviewSubmission),
  runs: z.array(reviewRun),
})
export type ReviewChallenge = z.infer<typeof reviewChallenge>

/** Amount of activity in one stretch of the attempt, for a timeline. */
export const activityBucket = z.object({
  /** Start of the stretch, ms since the attempt started. */
  at: z.number().int(),
  typed: z.number().int(),
  pasted: z.number().int(),
})

export const reviewAttempt = attemptRow.extend({
  challenges: z.array(reviewChallenge),
  activity: z.object({ bucketMs: z.number().int(), buckets: z.array(activityBucket) }),
  /** Milliseconds after the deadline at which the last journal batch arrived; null where none was late. */
  lateByMs: z.number().int().nullable(),
  timekeeping,
})
export type ReviewAttempt = z.infer<typeof reviewAttempt>

/** Server-sent events for the company's pages: something of that attempt is new, ask again. */
export const companyEvent = z.object({ type: z.literal('attempt'), attemptId: z.uuid() })
export type CompanyEvent = z.infer<typeof companyEvent>
