import { z } from 'zod'
import { workLanguage } from './challenges.ts'
import { candidateStanding } from './decisions.ts'
import { candidateFeedback } from './feedback.ts'

/** What the candidate holds in hand after the end. */

export const receiptSubmission = z.object({
  /** Counted within its challenge, from 1. */
  number: z.number().int(),
  language: workLanguage,
  /** `candidate` pressed Submit; the others were made from the journal when the attempt ended. */
  origin: z.enum(['candidate', 'finish', 'deadline', 'late']),
  receivedAt: z.iso.datetime(),
  files: z.number().int(),
  /** SHA-256 of the submission's manifest, hex; server/receipts/README.md says which bytes. */
  sha256: z.string(),
})
export type ReceiptSubmission = z.infer<typeof receiptSubmission>

export const receipt = z.object({
  /** Names the attempt, for questions to the company. */
  attemptId: z.uuid(),
  company: z.string(),
  assessment: z.string(),
  candidate: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** Version of the words on what is recorded that the candidate agreed to. */
  consent: z.string(),
  challenges: z.array(z.object({ slug: z.string(), title: z.string(), submissions: z.array(receiptSubmission) })),
})
export type Receipt = z.infer<typeof receipt>

/** The page after the end, in one answer. */
export const candidateAfterwards = z.object({
  receipt,
  standing: candidateStanding,
  feedback: z.array(candidateFeedback),
  feedbackIsOpen: z.boolean(),
  contact: z.string().nullable(),
  /** Something was typed in one place while the attempt went on in another; see aside.ts. */
  hasAsides: z.boolean(),
})
export type CandidateAfterwards = z.infer<typeof candidateAfterwards>
