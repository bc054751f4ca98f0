import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import type { CodeChallenge } from './format/challenge.ts'
import { parseChallenge } from './format/parse-challenge.ts'
import type { ChallengeSource } from './format/source.ts'
import { challenges, challengeVersions } from './tables.ts'

/** A stored version never changes, so what was parsed once stays right. The oldest entry makes room. */
const parsed = new Map<string, CodeChallenge>()
const parsedMost = 200

/** The version that an attempt was given. Throws where the hash was never stored. */
export async function selectChallenge(db: Executor, hash: string): Promise<CodeChallenge> {
  const known = parsed.get(hash)
  if (known !== undefined) return known
  const [row] = await db
    .select({ source: challengeVersions.source })
    .from(challengeVersions)
    .where(eq(challengeVersions.hash, hash))
  if (row === undefined) throw new Error(`No challenge is stored under the hash ${hash}.`)
  return remember(hash, row.source)
}

/** The versions that new attempts get, by slug: all of them, or those asked for. A slug nobody knows is left out. */
export async function selectCurrentChallenges(
  db: Executor,
  slugs?: readonly string[],
): Promise<ReadonlyMap<string, CodeChallenge>> {
  const rows = await db
    .select({ slug: challenges.slug, hash: challenges.hash })
    .from(challenges)
    .innerJoin(challengeVersions, eq(challengeVersions.hash, challenges.hash))
    .where(and(ne(challengeVersions.kind, 'written'), slugs && inArray(challenges.slug, [...slugs])))
    .orderBy(asc(challenges.slug))
  const current = new Map<string, CodeChallenge>()
  for (const { slug, hash } of rows) current.set(slug, await selectChallenge(db, hash))
  return current
}

function remember(hash: string, source: string): CodeChallenge {
  const challenge = parseChallenge(JSON.parse(source) as ChallengeSource)
  if (challenge.kind === 'written')
    throw new Error(`The challenge ${challenge.slug} is answered in prose, not in code.`)
  if (parsed.size >= parsedMost) parsed.delete(parsed.keys().next().value ?? '')
  parsed.set(hash, challenge)
  return challenge
}
