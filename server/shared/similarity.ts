import { z } from 'zod'
import { files } from './challenges.ts'

/** Work that is alike. Something to read, never a verdict: nothing follows from it by itself. */

/** A share from 0 to 100 of what two candidates wrote beyond what they were given. */
const similarity = z.number().int()

/** From here on a pair is worth reading. */
export const worthReadingFrom = 90

export const similarityProgress = z.object({
  total: z.number().int(),
  done: z.number().int(),
  startedAt: z.iso.datetime(),
  /** Null while it goes on. */
  finishedAt: z.iso.datetime().nullable(),
})
export type SimilarityProgress = z.infer<typeof similarityProgress>

/** Behind the veil of a blind review the name is a stand-in. */
export const comparedAttempt = z.object({
  attemptId: z.uuid(),
  name: z.string(),
  assessment: z.string(),
  score: z.number().nullable(),
  startedAt: z.iso.datetime(),
})
export type ComparedAttempt = z.infer<typeof comparedAttempt>

export const similarPair = z.object({
  id: z.uuid(),
  similarity,
  /** Who started first is on the left. */
  left: comparedAttempt,
  right: comparedAttempt,
})
export type SimilarPair = z.infer<typeof similarPair>

export const similarityOverview = z.object({
  challenges: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      /** Submissions that are compared. */
      compared: z.number().int(),
      /** Pairs worth reading. */
      worthReading: z.number().int(),
      progress: similarityProgress.nullable(),
    }),
  ),
})
export type SimilarityOverview = z.infer<typeof similarityOverview>

export const challengeSimilarity = z.object({
  slug: z.string(),
  title: z.string(),
  compared: z.number().int(),
  progress: similarityProgress.nullable(),
  /** The most alike first, 200 at most. */
  pairs: z.array(similarPair),
  /** Attempts that pairs worth reading connect, three or more, the largest group first. */
  clusters: z.array(z.array(comparedAttempt)),
})
export type ChallengeSimilarity = z.infer<typeof challengeSimilarity>

/** Lines from 1, both included. `piece` is the number of the matching piece. */
export const matchedLines = z.object({
  path: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  piece: z.number().int(),
})
export type MatchedLines = z.infer<typeof matchedLines>

export const pairSide = comparedAttempt.extend({ files, matches: z.array(matchedLines) })
export type PairSide = z.infer<typeof pairSide>

export const pairView = z.object({
  id: z.uuid(),
  challenge: z.object({ slug: z.string(), title: z.string() }),
  similarity,
  left: pairSide,
  right: pairSide,
})
export type PairView = z.infer<typeof pairView>

/** The pair of an attempt that is most alike, where one is worth reading. */
export const closestPair = z.object({ pairId: z.uuid(), similarity })
export type ClosestPair = z.infer<typeof closestPair>

/** A pair as it is told on the page of one of the two. */
export const similarWork = closestPair.extend({ challenge: z.string(), other: z.string() })
export type SimilarWork = z.infer<typeof similarWork>
