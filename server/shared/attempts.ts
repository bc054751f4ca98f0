import { z } from 'zod'
import { candidateAccommodation } from './accommodations.ts'
import { challengeSummary, files, language, workLanguage } from './challenges.ts'
import { errorBody } from './errors.ts'
import { hiddenOutcome, hiddenResults } from './hidden-results.ts'
import { invitationState } from './invitation-state.ts'
import { candidatePath, documentRef, journalAppend } from './journal.ts'

/** What the candidate's pages are told. Hidden tests, expected values and references have no place in any of these. */

export const finishReason = z.enum(['candidate', 'deadline'])
export type FinishReason = z.infer<typeof finishReason>

/** What candidates may use of AI: nothing, to look things up as in documentation, or as the company says. */
export const aiRule = z.enum(['none', 'documentation', 'allowed'])
export type AiRule = z.infer<typeof aiRule>

/** The welcome page, in one answer. */
export const candidateInvitation = z.object({
  state: invitationState,
  company: z.string(),
  assessment: z.object({ title: z.string(), role: z.string(), introduction: z.string() }),
  candidate: z.object({ name: z.string() }),
  /** Of everything, extra time included. */
  durationMs: z.number().int(),
  /** How much of the duration is extra time. */
  extraMs: z.number().int(),
  /** When the clock can be started; null where it can at once, or could from the beginning. ISO 8601. */
  opensAt: z.iso.datetime().nullable(),
  /** What is left of a clock that was started and has not ended, when this answer was made. */
  clock: z.object({ remainingMs: z.number().int(), isPaused: z.boolean() }).nullable(),
  /** Until then, by the server's clock, when this answer was made; 0 where it is open. */
  opensInMs: z.number().int(),
  /** When the link stops working for those who have not started, ISO 8601. */
  expiresAt: z.iso.datetime(),
  /** Empty before the link opens. */
  challenges: z.array(challengeSummary),
  /** Which submission of a challenge counts. */
  counts: z.enum(['last', 'best']),
  /** What the candidate is told of hidden tests. */
  hiddenResults,
  /** What candidates may use of AI, and the company's words on it. */
  aiRule,
  aiNote: z.string(),
  contact: z.string().nullable(),
  /** For how many days what is kept after the end. */
  kept: z.object({ days: z.number().int(), signalDays: z.number().int() }),
  /** What the candidate last asked for, or null. */
  accommodation: candidateAccommodation.nullable(),
})
export type CandidateInvitation = z.infer<typeof candidateInvitation>

export const testOutcome = z.object({
  name: z.string(),
  group: z.string(),
  status: z.enum(['passed', 'failed', 'timeout', 'memory', 'output', 'crashed']),
  message: z.string().nullable(),
  console: z.string(),
  cpuMs: z.number(),
})
export type TestOutcome = z.infer<typeof testOutcome>

/** A run of the visible tests. */
export const candidateRun = z.object({
  id: z.string(),
  challenge: z.string(),
  language,
  status: z.enum(['graded', 'compile-error', 'platform-error']),
  message: z.string().nullable(),
  tests: z.array(testOutcome),
  passed: z.number().int(),
  failed: z.number().int(),
  console: z.string(),
  cpuMs: z.number(),
  /** From request to answer on the server. */
  wallMs: z.number(),
  /** The candidate's own tests, where they wrote some and the code loads. They count for nothing. */
  own: z.array(testOutcome),
  /** Why the candidate's own tests did not run. */
  ownFault: z.string().nullable(),
})
export type CandidateRun = z.infer<typeof candidateRun>

/** Which tests of a run one belongs to. */
export const runPart = z.enum(['visible', 'own'])
export type RunPart = z.infer<typeof runPart>

/** A line of a run that is answered as it goes: each test as it ends, then the whole, or why there is none. */
export const runEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('test'), part: runPart, test: testOutcome }),
  z.object({ type: z.literal('done'), run: candidateRun }),
  z.object({ type: z.literal('failed'), error: errorBody.shape.error }),
])
export type RunEvent = z.infer<typeof runEvent>

/** What came of a script of the candidate's own. It is recorded nowhere. */
export const candidateScriptRun = z.object({
  challenge: z.string(),
  language,
  path: z.string(),
  status: z.enum([...testOutcome.shape.status.options, 'platform-error']),
  /** Why it did not reach its end. */
  message: z.string().nullable(),
  console: z.string(),
  cpuMs: z.number(),
  wallMs: z.number(),
})
export type CandidateScriptRun = z.infer<typeof candidateScriptRun>

/** A submission as its author sees it: never a hidden test's name, only what the assessment tells. */
export const candidateSubmission = z.object({
  id: z.string(),
  challenge: z.string(),
  language: workLanguage,
  /** Milliseconds since the attempt started. */
  at: z.number().int(),
  /** `candidate` pressed Submit; the others were made from the journal when the attempt ended. */
  origin: z.enum(['candidate', 'finish', 'deadline', 'late']),
  /** `received`: an answer in prose, which people read. */
  state: z.enum(['queued', 'graded', 'received']),
  /** How many submissions are graded before this one; absent once it is graded. */
  ahead: z.number().int().optional(),
  compileError: z.string().nullable(),
  hidden: hiddenOutcome.nullable(),
})
export type CandidateSubmission = z.infer<typeof candidateSubmission>

/** A question that is answered in prose. What reviewers measure it by has no place here. */
export const candidateQuestion = z.object({
  id: z.string(),
  /** Markdown. */
  prompt: z.string(),
  /** The folder to which the prompt's links are relative; empty for the challenge's own. */
  folder: z.string(),
  /** Guidance, not a limit. */
  words: z.object({ min: z.number().int().nullable(), max: z.number().int().nullable() }),
})
export type CandidateQuestion = z.infer<typeof candidateQuestion>

export const candidateChallenge = challengeSummary.extend({
  statement: z.string(),
  locked: z.array(z.string()),
  /** Of a challenge that is answered in prose; else empty. */
  questions: z.array(candidateQuestion),
  /** Pictures of the statement and the questions: their paths, and the hash under which each can be fetched. */
  images: z.record(z.string(), z.string()),
  /** What the candidate was given, a language. Prose stands under `markdown`; see prose.ts for its paths. */
  files: z.partialRecord(workLanguage, files),
  /** The fold of the journal, for each language that was touched. */
  work: z.partialRecord(workLanguage, files),
  visibleTests: z.array(z.object({ path: z.string(), text: z.string() })),
  submissions: z.array(candidateSubmission),
  /** The work differs from the last submission or, where there is none, from what was given. */
  unsubmitted: z.boolean(),
})
export type CandidateChallenge = z.infer<typeof candidateChallenge>

/** What arrived for one challenge, for the page after the end. */
export const receivedWork = z.object({
  slug: z.string(),
  title: z.string(),
  submissions: z.number().int(),
  /** Of the last submission, in milliseconds since the attempt started. */
  lastAt: z.number().int().nullable(),
})
export type ReceivedWork = z.infer<typeof receivedWork>

/** What the server's clock says about an attempt, when the answer was made. */
export const clockReading = z.object({
  /** Milliseconds that the attempt's clock has run. It stands still in a pause. */
  elapsedMs: z.number().int(),
  /** 0 when finished. */
  remainingMs: z.number().int(),
  /** Set while the company has stopped the clock. */
  pause: z.object({ reason: z.string() }).nullable(),
})
export type ClockReading = z.infer<typeof clockReading>

/** Where somebody was when they were last heard of, so that another computer goes on there. */
export const workCursor = documentRef.extend({ offset: z.number().int() })
export type WorkCursor = z.infer<typeof workCursor>

/** The workspace, in one answer. */
export const candidateAttempt = z.object({
  id: z.string(),
  state: z.enum(['running', 'finished']),
  finishReason: finishReason.nullable(),
  ...clockReading.shape,
  /** All the time there is, with what was granted since the start. */
  durationMs: z.number().int(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  counts: z.enum(['last', 'best']),
  hiddenResults,
  /** Next free batch number. */
  journalNext: z.number().int(),
  /** Null before the first edit, and once the attempt is finished. */
  cursor: workCursor.nullable(),
  /** The workspace; empty once the attempt is finished. */
  challenges: z.array(candidateChallenge),
  /** One for each challenge, in the assessment's order; also after the end. */
  received: z.array(receivedWork),
})
export type CandidateAttempt = z.infer<typeof candidateAttempt>

export const startAttempt = z.strictObject({
  /** Version of the text the candidate agreed to; see consentVersion. */
  consent: z.string().min(1).max(40),
})

export { consentVersion } from './consent.ts'

/** Unsent journal batches ride along, so that a run is one round trip. */
export const runRequest = z.strictObject({
  challenge: z.string().min(1).max(100),
  language,
  journal: journalAppend,
})
export type RunRequest = z.infer<typeof runRequest>

export const submitRequest = runRequest.extend({
  language: workLanguage,
  /** Made once for each press of Submit and sent again with each try: one key hands in once. */
  key: z.uuid().optional(),
})
export type SubmitRequest = z.infer<typeof submitRequest>

/** Runs a script of the candidate's own, a path in the scratch folder. */
export const scriptRequest = runRequest.extend({ path: candidatePath })
export type ScriptRequest = z.infer<typeof scriptRequest>

export const finishRequest = z.strictObject({ journal: journalAppend })
export type FinishRequest = z.infer<typeof finishRequest>

/** Server-sent events of one attempt; the SSE event name is `type`. */
export const attemptEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('submission'), submission: candidateSubmission }),
  z.object({
    type: z.literal('attempt'),
    state: z.enum(['running', 'finished']),
    finishReason: finishReason.nullable(),
    ...clockReading.shape,
  }),
])
export type AttemptEvent = z.infer<typeof attemptEvent>
