import { z } from 'zod'

/**
 * What a candidate is told of hidden tests: nothing, how many passed, or how many of each group, by the group's name.
 * The name of a hidden test is never told.
 */
export const hiddenResults = z.enum(['nothing', 'counts', 'groups'])
export type HiddenResults = z.infer<typeof hiddenResults>

export const hiddenGroup = z.object({ name: z.string(), passed: z.number().int(), total: z.number().int() })
export type HiddenGroup = z.infer<typeof hiddenGroup>

/** What of a verdict may be told. */
export const hiddenOutcome = z.object({
  passed: z.number().int(),
  total: z.number().int(),
  /** Null where the assessment does not tell them. */
  groups: z.array(hiddenGroup).nullable(),
})
