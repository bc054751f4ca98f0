import { z } from 'zod'
import { aside } from './aside.ts'
import { candidateQuestion, finishReason, testOutcome } from './attempts.ts'
import { challengeKind, challengeSummary, files, language, workLanguage } from './challenges.ts'
import { percentile, reviewerName } from './cohort.ts'
import { happenings, signal, signalRates } from './signals.ts'
import { closestPair, similarWork } from './similarity.ts'
import { timekeeping } from './timekeeping.ts'

/** What reviewers are told. */

/**
 * `recruiter`: invites, sees stages and scores, decides and hands reports on, and never opens an attempt's tests.
 * `author`: looks after the challenges and sees what attempts say of them, never whose attempts they are.
 */
export const role = z.enum(['admin', 'recruiter', 'reviewer', 'author'])
export type Role = z.infer<typeof role>

export const staffUser = z.object({ id: z.string(), name: z.string(), email: z.string(), role, company: z.string() })
/** Who asks. */
export type StaffUser = z.infer<typeof staffUser>

/**
 * `none`: signs in with another company's system, which asks for what it asks for. `needed`: nothing else is answered
 * before it is turned on.
 */
export const secondFactorState = z.enum(['on', 'off', 'needed', 'none'])
export type SecondFactorState = z.infer<typeof secondFactorState>

export const me = staffUser.extend({ secondFactor: secondFactorState })
export type Me = z.infer<typeof me>

export const decisionOutcome = z.enum(['advance', 'hold', 'decline'])
export type DecisionOutcome = z.infer<typeof decisionOutcome>

export const attemptRow = z.object({
  id: z.uuid(),
  assessment: z.object({ id: z.uuid(), title: z.string() }),
  /** Behind the veil of a blind review a stand-in, and no address. */
  candidate: z.object({ name: z.string(), email: z.string() }),
  isVeiled: z.boolean(),
  state: z.enum(['running', 'grading', 'graded']),
  finishReason: finishReason.nullable(),
  /** Runs, and the company has stopped its clock. */
  isPaused: z.boolean(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  timeUsedMs: z.number().int(),
  durationMs: z.number().int(),
  /** 0 to 100, of what tests score; null until all of that is graded, and where there is none of it. */
  score: z.number().nullable(),
  /** What a person put in the score's place, which stays to be seen; null where nobody did. */
  scoreOverride: z.number().nullable(),
  /** A challenge each, in the assessment's order. What is written has no score of ours: people read it. */
  parts: z.array(z.object({ slug: z.string(), title: z.string(), kind: challengeKind, score: z.number().nullable() })),
  /** Among all graded attempts at the assessment. */
  percentile: percentile.nullable(),
  /** The newest; null where nothing is decided. */
  decision: decisionOutcome.nullable(),
  /** How often it was decided; what a new decision is based on. */
  decisionVersion: z.number().int(),
  /** Who is to read it. */
  reviewers: z.array(reviewerName),
  /** The pair that is most alike, where one is worth reading. */
  similarity: closestPair.nullable(),
  /** Things in the journal that are worth reading; null until the attempt is over and its journal is read. */
  signalCount: z.number().int().nullable(),
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
  decision: z.enum(['none', ...decisionOutcome.options]).optional(),
  /** Those that you are to read, or those that nobody is. */
  reviewer: z.enum(['me', 'nobody']).optional(),
  search: z.string().max(200).optional(),
  /** `own` is an order of the reader's own, against the bias of a common one. */
  sort: z.enum(['started', 'finished', 'time', 'score', 'name', 'signals', 'alike', 'own']).default('started'),
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AttemptQuery = z.input<typeof attemptQuery>

export const reviewTest = testOutcome.extend({ visibility: z.enum(['visible', 'hidden']), weight: z.number() })
export type ReviewTest = z.infer<typeof reviewTest>

/** What a submission was judged before it was graded again with another version of the challenge. */
export const earlierVerdict = z.object({
  hash: z.string(),
  score: z.number().nullable(),
  message: z.string().nullable(),
  passed: z.number().int(),
  failed: z.number().int(),
  cpuMs: z.number(),
  tests: z.array(reviewTest),
  replacedBy: z.string(),
  replacedAt: z.iso.datetime(),
})
export type EarlierVerdict = z.infer<typeof earlierVerdict>

export const reviewSubmission = z.object({
  id: z.uuid(),
  language: workLanguage,
  origin: z.enum(['candidate', 'finish', 'deadline', 'late']),
  /** Milliseconds since the attempt started. */
  at: z.number().int(),
  state: z.enum(['queued', 'graded', 'received']),
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
  /** The challenge's version that the verdict comes from, where it is not the one that the attempt was given. */
  gradedWith: z.string().nullable(),
  /** The oldest first; empty unless it was graded again. */
  earlier: z.array(earlierVerdict),
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

/** A question with what its answer is measured by, and the answer as it stood when the attempt ended (or now). */
export const reviewQuestion = candidateQuestion.extend({
  rubric: z.array(z.object({ criterion: z.string(), weight: z.number(), levels: z.array(z.string()) })),
  answer: z.string(),
})
export type ReviewQuestion = z.infer<typeof reviewQuestion>

export const reviewChallenge = challengeSummary.extend({
  hash: z.string(),
  statement: z.string(),
  images: z.record(z.string(), z.string()),
  score: z.number().nullable(),
  /** What the candidate was given, a language. */
  given: z.partialRecord(workLanguage, files),
  /** The fold of the journal when the attempt ended (or now), a language. */
  work: z.partialRecord(workLanguage, files),
  /** Of a challenge that is answered in prose; else empty. */
  questions: z.array(reviewQuestion),
  /** What the candidate wrote back about a project to mend; null where that was not asked for. */
  answer: z.string().nullable(),
  submissions: z.array(reviewSubmission),
  /** What was done in one place while the attempt went on in another; never graded. */
  asides: z.array(aside),
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
  happenings,
  /** In the order of time. */
  signals: z.array(signal),
  /** When they were erased, by the rule on how long they are kept; null while they are kept. */
  signalsErasedAt: z.iso.datetime().nullable(),
  /** Among the attempts at the assessment; null where they are too few to say. */
  signalRates: signalRates.nullable(),
  /** Pairs with other attempts that are worth reading. */
  similarWork: z.array(similarWork),
  /** Milliseconds after the deadline at which the last journal batch arrived; null where none was late. */
  lateByMs: z.number().int().nullable(),
  timekeeping,
})
export type ReviewAttempt = z.infer<typeof reviewAttempt>

/** Server-sent events for the company's pages: something of that attempt is new, ask again. */
export const companyEvent = z.object({ type: z.literal('attempt'), attemptId: z.uuid() })
export type CompanyEvent = z.infer<typeof companyEvent>
