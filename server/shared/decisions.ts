import { z } from 'zod'

/** What the company decides of an attempt. */

export const decisionOutcome = z.enum(['advance', 'hold', 'decline'])
export type DecisionOutcome = z.infer<typeof decisionOutcome>

export const newDecision = z.strictObject({
  outcome: decisionOutcome,
  /** For colleagues; the candidate never reads it. */
  reason: z.string().trim().min(1).max(2_000),
  /** Version of the decision that this one replaces, 0 where there was none: whoever comes second is told. */
  basedOn: z.number().int().min(0),
})
export type NewDecision = z.infer<typeof newDecision>

export const decisionView = z.object({
  version: z.number().int(),
  outcome: decisionOutcome,
  reason: z.string(),
  /** A name; null where the person is gone. */
  by: z.string().nullable(),
  at: z.iso.datetime(),
})
export type DecisionView = z.infer<typeof decisionView>

/** Everything that was decided of an attempt, the newest first: that one counts. */
export const decisionTrail = z.object({ decisions: z.array(decisionView) })
export type DecisionTrail = z.infer<typeof decisionTrail>

/** Where things stand, as far as the assessment lets its candidates know. A decision to hold is not told as one. */
export const candidateStanding = z.object({
  /** How much this link will ever tell. */
  tells: z.enum(['received', 'progress', 'decision']),
  stage: z.enum(['received', 'review', 'decided']),
  /** Null unless it was decided and the assessment tells what. */
  outcome: z.enum(['advance', 'decline']).nullable(),
  /** When the stage was reached. */
  since: z.iso.datetime(),
})
export type CandidateStanding = z.infer<typeof candidateStanding>
