import { z } from 'zod'

/** What candidates say of a challenge after the end. */

/** 1 to 5, the best last; null leaves the question out. */
const grade = z.number().int().min(1).max(5).nullable()

export const newFeedback = z
  .strictObject({
    /** Slug of the challenge. */
    challenge: z.string().min(1).max(100),
    /** Was it clear what was asked? */
    clear: grade.default(null),
    /** Was it fair? */
    fair: grade.default(null),
    /** Was the time enough? */
    time: grade.default(null),
    comment: z.string().trim().max(4_000).default(''),
  })
  .refine(
    ({ clear, fair, time, comment }) => clear !== null || fair !== null || time !== null || comment !== '',
    'answer at least one question',
  )
export type NewFeedback = z.input<typeof newFeedback>

export const candidateFeedback = z.object({
  challenge: z.string(),
  clear: grade,
  fair: grade,
  time: grade,
  comment: z.string(),
})
export type CandidateFeedback = z.infer<typeof candidateFeedback>

const grades = z.object({
  average: z.number(),
  /** How often each grade was given, 1 first. */
  counts: z.array(z.number().int()).length(5),
})

/** Fewer answers than this would point at single candidates. */
export const fewestFeedback = 5

/** All feedback on a challenge, whoever gave it. While there are fewer answers than `fewest`, their number alone. */
export const challengeFeedback = z.object({
  slug: z.string(),
  count: z.number().int(),
  fewest: z.number().int(),
  /** Each null where nobody answered that question. */
  clear: grades.nullable(),
  fair: grades.nullable(),
  time: grades.nullable(),
  /** In no order that says whose they are. */
  comments: z.array(z.string()),
})
export type ChallengeFeedback = z.infer<typeof challengeFeedback>
