import { z } from 'zod'

export const language = z.enum(['javascript', 'typescript'])
export type Language = z.infer<typeof language>

/** What a candidate's files are written in: a programming language or, where people read them, Markdown. */
export const workLanguage = z.enum([...language.options, 'markdown'])
export type WorkLanguage = z.infer<typeof workLanguage>

export const challengeKind = z.enum(['coding', 'break-fix', 'written'])
export type ChallengeKind = z.infer<typeof challengeKind>

export const difficulty = z.enum(['easy', 'medium', 'hard'])
export type Difficulty = z.infer<typeof difficulty>

/** Path to text. Paths are relative, use `/`, and have no `.` or `..` part. */
export const files = z.record(z.string(), z.string())
export type Files = z.infer<typeof files>

/** What may be said of a challenge to anybody, before the clock starts. */
export const challengeSummary = z.object({
  slug: z.string(),
  title: z.string(),
  kind: challengeKind,
  difficulty: difficulty.nullable(),
  minutes: z.number().int().nullable(),
  /** Empty where the answer is prose. */
  languages: z.array(language),
  /** Share of the total, as a weight relative to the other challenges that tests score; people score what is written. */
  weight: z.number(),
})
export type ChallengeSummary = z.infer<typeof challengeSummary>

/** What an assessment can be made of. */
export const challengeList = z.object({ challenges: z.array(challengeSummary.omit({ weight: true })) })
export type ChallengeList = z.infer<typeof challengeList>
