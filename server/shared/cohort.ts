import { z } from 'zod'

/** Many attempts at one assessment, side by side. */

export const reviewerName = z.object({ id: z.string(), name: z.string() })
export type ReviewerName = z.infer<typeof reviewerName>

export const reviewerList = z.object({ reviewers: z.array(reviewerName) })
export type ReviewerList = z.infer<typeof reviewerList>

/** Share of the cohort that scored less, equals counted half; null below `leastCohort` graded attempts. */
export const percentile = z.object({ value: z.number().int(), of: z.number().int() })
export type Percentile = z.infer<typeof percentile>

/** A place among fewer would say more of the others than of the one. */
export const leastCohort = 10

export const cohortSummary = z.object({
  /** Names are kept back until an attempt is decided. */
  blind: z.boolean(),
  /** How many graded attempts scored from 0 to below 10, from 10 to below 20, and so on; the last takes 100 too. */
  distribution: z.array(z.number().int()).length(10),
  /** Each stage counts who came that far. */
  funnel: z.object({
    invited: z.number().int(),
    started: z.number().int(),
    finished: z.number().int(),
    graded: z.number().int(),
    decided: z.number().int(),
    advanced: z.number().int(),
  }),
})
export type CohortSummary = z.infer<typeof cohortSummary>

export const blindRequest = z.strictObject({ blind: z.boolean() })
export const blindState = z.object({ blind: z.boolean() })

export const assignRequest = z.strictObject({
  attempts: z.array(z.uuid()).min(1).max(500),
  /** Id of the person who is to read them. */
  reviewer: z.string().min(1).max(100),
  /** False takes them away again. */
  assigned: z.boolean(),
})
export type AssignRequest = z.infer<typeof assignRequest>

/** How many attempts it changed; those that were so already are none of them. */
export const assigned = z.object({ changed: z.number().int() })

export const nextRequest = z.strictObject({
  /** The attempt that is on the screen, which is not the next one. */
  after: z.uuid().nullable(),
})
/** Null where nothing is left to read. */
export const nextAttempt = z.object({ attemptId: z.uuid().nullable() })
export type NextAttempt = z.infer<typeof nextAttempt>

export const newView = z.strictObject({ name: z.string().trim().min(1).max(60), search: z.string().max(1_000) })
export type NewView = z.infer<typeof newView>
export const savedView = z.object({ id: z.uuid(), name: z.string(), search: z.string() })
export type SavedView = z.infer<typeof savedView>
export const viewList = z.object({ views: z.array(savedView) })
export type ViewList = z.infer<typeof viewList>
