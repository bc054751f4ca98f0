import { z } from 'zod'
import { challengeKind, files, workLanguage } from './challenges.ts'
import { decisionOutcome } from './decisions.ts'

/** What leaves the review: a report for interviewers, and the table as a file. */

/**
 * One attempt for somebody who is going to talk with the candidate: what was asked, what was handed in, how much of it
 * held. No address, no hidden test, no reviewer's words, nothing of how the candidate worked.
 */
export const interviewReport = z.object({
  company: z.string(),
  assessment: z.object({ title: z.string(), role: z.string() }),
  /** A stand-in as long as a blind review hides the name. */
  candidate: z.string(),
  finishedAt: z.iso.datetime().nullable(),
  timeUsedMs: z.number().int(),
  durationMs: z.number().int(),
  /** 0 to 100; what a person put in its place counts. */
  score: z.number().nullable(),
  isOverridden: z.boolean(),
  challenges: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      kind: challengeKind,
      statement: z.string(),
      weight: z.number(),
      score: z.number().nullable(),
      groups: z.array(z.object({ group: z.string(), passed: z.number().int(), total: z.number().int() })),
      language: workLanguage.nullable(),
      /** Those that the candidate changed, as they were handed in last. */
      files,
      questions: z.array(z.object({ prompt: z.string(), folder: z.string(), answer: z.string() })),
      /** What the candidate wrote back about a project to mend. */
      answer: z.string().nullable(),
    }),
  ),
})
export type InterviewReport = z.infer<typeof interviewReport>

export const newInterviewLink = z.strictObject({
  /** Whom it is for. */
  label: z.string().trim().min(1).max(100),
  days: z.number().int().min(1).max(90),
})
export type NewInterviewLink = z.infer<typeof newInterviewLink>

export const interviewLink = z.object({
  id: z.uuid(),
  label: z.string(),
  by: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  lastOpenedAt: z.iso.datetime().nullable(),
  state: z.enum(['open', 'expired', 'revoked']),
})
export type InterviewLink = z.infer<typeof interviewLink>
export const interviewLinkList = z.object({ links: z.array(interviewLink) })
export type InterviewLinkList = z.infer<typeof interviewLinkList>
/** The one answer that holds the address: only a hash of it is kept. */
export const createdInterviewLink = interviewLink.extend({ url: z.url() })
export type CreatedInterviewLink = z.infer<typeof createdInterviewLink>

export const newDecisions = z.strictObject({
  attempts: z
    .array(z.strictObject({ id: z.uuid(), basedOn: z.number().int().min(0) }))
    .min(1)
    .max(200),
  outcome: decisionOutcome,
  reason: z.string().trim().min(1).max(2_000),
})
export type NewDecisions = z.infer<typeof newDecisions>
export const decided = z.object({ decided: z.number().int() })
