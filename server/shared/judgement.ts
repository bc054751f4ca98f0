import { z } from 'zod'
import { decisionOutcome } from './decisions.ts'

/** How people judge an attempt: a rubric, a review by each reader, and what comes of it. */

const text = (most: number) => z.string().trim().max(most)
const named = (most: number) => text(most).min(1)

export const level = z.strictObject({ title: named(60), description: text(500) })
export type Level = z.infer<typeof level>

/** Where a criterion's points come from: a person chooses a level, or tests have said it already. */
export const criterionSource = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('people'),
    /** From worst to best, evenly apart: the first is 0 points, the last 100. */
    levels: z.array(level).min(2).max(7),
  }),
  z.strictObject({
    from: z.literal('tests'),
    /** Null: the whole attempt. */
    challenge: z.string().max(100).nullable(),
    /** Null: all hidden tests of the challenge. */
    group: z.string().max(200).nullable(),
  }),
])
export type CriterionSource = z.infer<typeof criterionSource>

export const criterion = z.strictObject({
  /** Stays the same from version to version. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: named(100),
  description: text(1_000),
  weight: z.number().positive().max(100),
  source: criterionSource,
})
export type Criterion = z.infer<typeof criterion>

export const newRubric = z
  .strictObject({
    /** How many reviews an attempt wants before it is decided. Two stay hidden from each other until both are in. */
    reviewers: z.union([z.literal(1), z.literal(2)]),
    criteria: z.array(criterion).max(30),
    /** Version that this one follows, 0 where there is none: whoever comes second is told. */
    basedOn: z.number().int().min(0),
  })
  .refine(({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length, {
    message: 'two criteria have the same id',
    path: ['criteria'],
  })
export type NewRubric = z.infer<typeof newRubric>

export const rubricView = z.object({
  /** 0 where nobody has made one yet. */
  version: z.number().int(),
  reviewers: z.union([z.literal(1), z.literal(2)]),
  criteria: z.array(criterion),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  /** What criteria may take their points from, as a newcomer would get the assessment now. */
  challenges: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      isWritten: z.boolean(),
      groups: z.array(z.string()),
      questions: z.array(z.string()),
    }),
  ),
})
export type RubricView = z.infer<typeof rubricView>

/** A criterion as it is applied to one attempt. */
export const appliedCriterion = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  weight: z.number(),
  /** Empty where tests give the points. A written question's may be longer than those of a rubric. */
  levels: z.array(z.object({ title: z.string(), description: z.string() })),
  /** The written question that it belongs to; null for a criterion of the assessment's own. */
  question: z.object({ challenge: z.string(), id: z.string() }).nullable(),
  /** What tests say, 0 to 100; null where people judge, or while it is not known. */
  points: z.number().nullable(),
})
export type AppliedCriterion = z.infer<typeof appliedCriterion>

export const rating = z.object({
  /** Index of the level. */
  level: z.number().int(),
  note: z.string(),
  version: z.number().int(),
})
export type Rating = z.infer<typeof rating>

export const review = z.object({
  by: z.string().nullable(),
  /** By criterion's id. */
  ratings: z.record(z.string(), rating),
  recommendation: decisionOutcome.nullable(),
  reason: z.string(),
  /** Null while it is being written. */
  submittedAt: z.iso.datetime().nullable(),
  /** Weighted mean of all criteria, 0 to 100; null until each has points. */
  score: z.number().nullable(),
})
export type Review = z.infer<typeof review>

export const scoreOverride = z.object({
  version: z.number().int(),
  /** Null puts the tests' own score back. */
  score: z.number().nullable(),
  reason: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
})
export type ScoreOverride = z.infer<typeof scoreOverride>

export const judgement = z.object({
  /** The rubric that this attempt is judged by, and the newest there is. */
  rubric: z.object({ version: z.number().int(), newest: z.number().int() }),
  reviewers: z.union([z.literal(1), z.literal(2)]),
  criteria: z.array(appliedCriterion),
  mine: review.nullable(),
  /** Those that are in; empty while they are hidden from you. */
  others: z.array(review),
  /** How many are in, yours among them. */
  reviewsIn: z.number().int(),
  /** What others write about the attempt is kept from you until enough reviews are in. */
  isHidden: z.boolean(),
  /** What the tests say of the whole. */
  testsScore: z.number().nullable(),
  /** The newest first: that one counts. */
  overrides: z.array(scoreOverride),
})
export type Judgement = z.infer<typeof judgement>

export const newRating = z.strictObject({
  criterion: z.string().min(1).max(300),
  level: z.number().int().min(0).max(20),
  note: text(2_000),
  /** Version of the rating that this one replaces, 0 where there is none. */
  basedOn: z.number().int().min(0),
})
export type NewRating = z.infer<typeof newRating>

export const newReview = z.strictObject({ recommendation: decisionOutcome, reason: named(4_000) })
export type NewReview = z.infer<typeof newReview>

export const newOverride = z.strictObject({
  score: z.number().min(0).max(100).nullable(),
  reason: named(2_000),
  basedOn: z.number().int().min(0),
})
export type NewOverride = z.infer<typeof newOverride>

/** Null where there are too few, or where nobody could have disagreed. */
const kappa = z.number().nullable()
export const agreement = z.object({
  /** Attempts that two people have reviewed. */
  attempts: z.number().int(),
  recommendation: kappa,
  criteria: z.array(z.object({ id: z.string(), title: z.string(), ratings: z.number().int(), kappa })),
})
export type Agreement = z.infer<typeof agreement>

/** Fewer attempts than this say nothing of how far two people agree. */
export const leastAgreement = 5

export const answerQuery = z.object({ challenge: z.string().max(100), question: z.string().max(100) })
/** One question across all candidates, in an order of the reader's own. */
export const answerList = z.object({
  answers: z.array(
    z.object({
      attemptId: z.uuid(),
      /** As it may be shown. */
      name: z.string(),
      /** You have rated each of its criteria. */
      isRated: z.boolean(),
    }),
  ),
})
export type AnswerList = z.infer<typeof answerList>
