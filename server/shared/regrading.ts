import { z } from 'zod'
import { decisionOutcome } from './review.ts'

/** What admins are told when they try another version of a challenge on the attempts of an assessment. */

const testStatus = z.enum(['passed', 'failed', 'timeout', 'memory', 'output', 'crashed'])

export const regradingState = z.enum(['running', 'ready', 'applied', 'dropped'])
export type RegradingState = z.infer<typeof regradingState>

/** A test that ends otherwise; null on the side whose version does not have it. */
export const changedTest = z.object({
  name: z.string(),
  group: z.string(),
  visibility: z.enum(['visible', 'hidden']),
  before: testStatus.nullable(),
  after: testStatus.nullable(),
  /** What the failing side says. */
  message: z.string().nullable(),
})
export type ChangedTest = z.infer<typeof changedTest>

export const regradingSummary = z.object({
  id: z.uuid(),
  assessmentId: z.uuid(),
  challenge: z.object({ slug: z.string(), title: z.string() }),
  hash: z.string(),
  state: regradingState,
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  settledBy: z.string().nullable(),
  settledAt: z.iso.datetime().nullable(),
  /** Attempts whose score it changed; null unless it is applied. */
  changed: z.number().int().nullable(),
})
export type RegradingSummary = z.infer<typeof regradingSummary>

/** One candidate whose score is another one with the tried version. */
export const regradedAttempt = z.object({
  attemptId: z.uuid(),
  /** Behind the veil of a blind review a stand-in. */
  candidate: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** Of the challenge alone. */
  challengeBefore: z.number().nullable(),
  challengeAfter: z.number().nullable(),
  /** What a person put in the score's place: it goes on to count. */
  override: z.number().nullable(),
  decision: decisionOutcome.nullable(),
  tests: z.array(changedTest),
})
export type RegradedAttempt = z.infer<typeof regradedAttempt>

export const regradingView = regradingSummary.extend({
  progress: z.object({ total: z.number().int(), done: z.number().int() }),
  /** The greatest change first, a page of them. */
  attempts: z.array(regradedAttempt),
  /** Of all pages. */
  total: z.number().int(),
  /** Attempts that keep their score. */
  unaffected: z.number().int(),
  /** Among those that change. */
  decided: z.number().int(),
  overridden: z.number().int(),
  /** Submissions that the tried version cannot grade; they keep their verdict. */
  failed: z.number().int(),
  fault: z.string().nullable(),
  /** Attempts that have ended since, which applying would leave out. */
  missing: z.number().int(),
  /** Attempts that still run, which keep the version that they were given. */
  running: z.number().int(),
})
export type RegradingView = z.infer<typeof regradingView>

export const regradingPage = z.object({ from: z.coerce.number().int().min(0).max(1_000_000).default(0) })

const version = z.object({
  hash: z.string(),
  foundAt: z.iso.datetime(),
  isPublished: z.boolean(),
  /** Attempts at this assessment whose score comes from it. */
  attempts: z.number().int(),
})

/** What an assessment's attempts can be graded with, and what was tried before, the newest first. */
export const regradingChoices = z.object({
  challenges: z.array(z.object({ slug: z.string(), title: z.string(), versions: z.array(version) })),
  regradings: z.array(regradingSummary),
})
export type RegradingChoices = z.infer<typeof regradingChoices>

export const newRegrading = z.object({ challenge: z.string().min(1).max(100), hash: z.string().min(1).max(100) })
export type NewRegrading = z.infer<typeof newRegrading>
