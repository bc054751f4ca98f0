import { asc, eq } from 'drizzle-orm'
import type { Challenge } from '../challenges/format/challenge.ts'
import { selectChallenge } from '../challenges/select-challenge.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { WorkLanguage } from '../shared/challenges.ts'
import type { FoldBase } from '../shared/journal-fold.ts'
import { documentLanguages, givenFiles, workLanguages } from './given-files.ts'
import { offeredIn } from './offered-in.ts'
import { attemptChallenges } from './tables.ts'

/** One challenge of an attempt, in the exact version that it was given. */
export interface AttemptPart {
  readonly challenge: Challenge
  /** Share of the total, relative to the other parts. */
  readonly weight: number
}

/** The parts of an attempt, in the assessment's order. */
export async function selectAttemptParts(db: Executor, attemptId: string): Promise<readonly AttemptPart[]> {
  const rows = await db
    .select({
      hash: attemptChallenges.hash,
      weight: attemptChallenges.weight,
      languages: attemptChallenges.languages,
    })
    .from(attemptChallenges)
    .where(eq(attemptChallenges.attemptId, attemptId))
    .orderBy(asc(attemptChallenges.position))
  return Promise.all(
    rows.map(async ({ hash, weight, languages }) => {
      return { challenge: offeredIn(await selectChallenge(db, hash), languages), weight }
    }),
  )
}

/** Throws invalid-input where the attempt has no such challenge, or the challenge no such language. */
export function partOf(parts: readonly AttemptPart[], slug: string, language: WorkLanguage): AttemptPart {
  const part = parts.find(({ challenge }) => challenge.slug === slug)
  if (!part) throw new AppError('invalid-input', 'This assessment has no such challenge.', { challenge: slug })
  const offered = workLanguages(part.challenge)
  if (!offered.includes(language)) {
    const how = part.challenge.kind === 'written' ? 'answered in writing' : `solved in ${offered.join(' and ')}`
    throw new AppError('invalid-input', `This challenge is ${how}.`, { language })
  }
  return part
}

export function foldBaseOf(parts: readonly AttemptPart[]): FoldBase {
  const entries = parts.map(({ challenge }) => {
    const files = Object.fromEntries(
      documentLanguages(challenge).map((language) => [language, givenFiles(challenge, language)] as const),
    )
    return [challenge.slug, { files, locked: challenge.kind === 'written' ? [] : challenge.locked }] as const
  })
  return { challenges: Object.fromEntries(entries) }
}
