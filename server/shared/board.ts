import { z } from 'zod'
import { decisionOutcome } from './decisions.ts'

/**
 * Where the candidates of an assessment stand.
 *
 *     invited ── start ──→ running ── end ──→ review ── bands or reviewers recommend ──→ recommended
 *     review, recommended ── a decision ──→ decided
 */
export const stage = z.enum(['invited', 'running', 'review', 'recommended', 'decided'])
export type Stage = z.infer<typeof stage>

export const recommendation = z.enum(['advance', 'review', 'decline'])
export type Recommendation = z.infer<typeof recommendation>

export const boardCard = z.object({
  /** Of the attempt, or before the start of the invitation. */
  id: z.uuid(),
  attemptId: z.uuid().nullable(),
  name: z.string(),
  /** When the stage was reached. */
  since: z.iso.datetime(),
  score: z.number().nullable(),
  /** Whether the score reaches the pass mark; null where there is none. */
  passed: z.boolean().nullable(),
  /** What the bands or the reviewers say; null where neither does. */
  recommendation: recommendation.nullable(),
  decision: decisionOutcome.nullable(),
  /** Version of the decision that a new one would replace. */
  basedOn: z.number().int(),
  /** What an applicant tracking system that ordered the test was told; null where none did. */
  ats: z
    .object({
      name: z.string(),
      state: z.enum(['open', 'telling', 'told', 'failed']),
      toldAt: z.iso.datetime().nullable(),
      /** What it is or was told: how the test ended, and the score where one was told. */
      outcome: z.enum(['completed', 'rejected', 'expired']).nullable(),
      score: z.number().nullable(),
      /** Its answer to the last try, as an HTTP status; null where none came. */
      status: z.number().int().nullable(),
    })
    .nullable(),
})
export type BoardCard = z.infer<typeof boardCard>

export const boardQuery = z.object({
  /** Cards of each column. */
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
})

export const board = z.object({
  columns: z.array(
    z.object({
      stage,
      /** Of all cards, listed or not. */
      count: z.number().int(),
      /** Who waits longest comes first. */
      cards: z.array(boardCard),
    }),
  ),
  /** Whose link ended before they started. */
  ended: z.number().int(),
})
export type Board = z.infer<typeof board>
