import { z } from 'zod'

/** What real attempts say of a challenge. How each figure is defined stands in server/library/statistics. */

const direction = z.enum(['rising', 'falling', 'none'])

export const testStatistics = z.object({
  name: z.string(),
  attempts: z.number().int(),
  /** 0 to 1. */
  failureRate: z.number(),
  /** Point-biserial correlation with the challenge's other tests, -1 to 1. */
  discrimination: z.number().nullable(),
  /** Wrong outputs that several attempts share. */
  outputs: z.array(z.object({ message: z.string(), attempts: z.number().int() })),
})
export type TestStatistics = z.infer<typeof testStatistics>

export const challengeStatistics = z.object({
  attempts: z.number().int(),
  /** Null under five attempts. */
  figures: z
    .object({
      /** Mean score, 0 to 1. */
      facility: z.number(),
      /** Item-rest correlation, -1 to 1, and of how many attempts; null where these are too few or do not differ. */
      discrimination: z.object({ value: z.number().nullable(), attempts: z.number().int() }),
      medianTimeMs: z.number().nullable(),
      /** The one that fails most comes first. */
      tests: z.array(testStatistics),
      drift: z.object({
        /** Null under twenty attempts. */
        scores: direction.nullable(),
        times: direction.nullable(),
        mayBeLeaked: z.boolean(),
        points: z.array(z.object({ from: z.iso.datetime(), attempts: z.number().int(), meanScore: z.number() })),
      }),
    })
    .nullable(),
})
export type ChallengeStatistics = z.infer<typeof challengeStatistics>

/** Without a version: of all versions together. */
export const statisticsQuery = z.object({ version: z.string().min(1).max(100).optional() })
