import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import type { Challenge, CodeChallenge } from './format/challenge.ts'
import { parseChallenge } from './format/parse-challenge.ts'
import type { ChallengeSource } from './format/source.ts'
import { challenges, challengeVersions } from './tables.ts'

/** A stored version never changes, so what was parsed once stays right. The oldest entry makes room. */
const parsed = new Map<string, Challenge>()
const parsedMost = 200

/** The version that an attempt was given. Throws where the hash was never stored. */
export async function selectChallenge(db: Executor, hash: string): Promise<Challenge> {
  const known = parsed.get(hash)
  if (known !== undefined) return known
  const [row] = await db
    .select({ source: challengeVersions.source })
    .from(challengeVersions)
    .where(eq(challengeVersions.hash, hash))
  if (row === undefined) throw new Error(`No challenge is stored under the hash ${hash}.`)
  return remember(hash, row.source)
}

/** The same, where only code is handed in. Throws where the challenge is answered in prose. */
export async function selectCodeChallenge(db: Executor, hash: string): Promise<CodeChallenge> {
  const challenge = await selectChallenge(db, hash)
  if (challenge.kind !== 'written') return challenge
  throw new Error(`The challenge ${challenge.slug} is answered in prose, not in code.`)
}

/**
 * The published versions, which a new assessment gets, by slug: all of them, or those asked for. What nobody knows or is
 * retired is left out.
 */
export async function selectCurrentChallenges(
  db: Executor,
  slugs?: readonly string[],
): Promise<ReadonlyMap<string, Challenge>> {
  const rows = await db
    .select({ slug: challenges.slug, hash: challenges.hash })
    .from(challenges)
    .where(and(isNull(challenges.retiredAt), slugs && inArray(challenges.slug, [...slugs])))
    .orderBy(asc(challenges.slug))
  const current = new Map<string, Challenge>()
  for (const { slug, hash } of rows) current.set(slug, await selectChallenge(db, hash))
  return current
}

function remember(hash: string, source: string): Challenge {
  const challenge = parseChallenge(JSON.parse(source) as ChallengeSource)
  if (parsed.size >= parsedMost) parsed.delete(parsed.keys().next().value ?? '')
  parsed.set(hash, challenge)
  return challenge
}
