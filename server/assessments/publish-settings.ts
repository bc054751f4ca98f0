import { and, eq } from 'drizzle-orm'
import type { Challenge } from '../challenges/format/challenge.ts'
import { selectChallenge, selectCurrentChallenges } from '../challenges/select-challenge.ts'
import type { Transaction } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { type AssessmentSettings, settingsFaults } from '../shared/assessment-settings.ts'
import { assessmentChallenges, assessmentVersions } from './tables.ts'

interface Publication {
  readonly assessmentId: string
  /** The number of the version that this becomes. */
  readonly version: number
  readonly settings: AssessmentSettings
  /** Null where the server publishes by itself. */
  readonly by: string | null
  readonly at: Date
}

/**
 * Writes settings down as a version, with each challenge in its exact content: that of the version before where it was
 * in it, otherwise what the library offers. Throws invalid-input where they cannot be published.
 */
export async function publishSettings(tx: Transaction, publication: Publication): Promise<void> {
  const { assessmentId, version, settings, by, at } = publication
  const [fault] = settingsFaults(settings)
  if (fault) throw new AppError('invalid-input', fault.problem, { issues: settingsFaults(settings) })
  const found = await findChallenges(tx, publication)
  const chosen = settings.challenges.flatMap((place, slot) => {
    const pool = [place.slug, ...place.or].map((slug) => offered(found, slug, settings))
    refuseUnlike(pool)
    return pool.map(({ slug, hash }) => ({ slot, slug, hash, weight: place.weight }))
  })
  await tx
    .insert(assessmentVersions)
    .values({ assessmentId, version, settings: JSON.stringify(settings), publishedBy: by, publishedAt: at })
  await tx
    .insert(assessmentChallenges)
    .values(chosen.map((choice, position) => ({ assessmentId, version, position, ...choice })))
}

async function findChallenges(tx: Transaction, { assessmentId, version, settings }: Publication) {
  const found = new Map(
    await selectCurrentChallenges(
      tx,
      settings.challenges.flatMap(({ slug, or }) => [slug, ...or]),
    ),
  )
  const before = await tx
    .select({ slug: assessmentChallenges.slug, hash: assessmentChallenges.hash })
    .from(assessmentChallenges)
    .where(and(eq(assessmentChallenges.assessmentId, assessmentId), eq(assessmentChallenges.version, version - 1)))
  for (const { slug, hash } of before) found.set(slug, await selectChallenge(tx, hash))
  return found
}

function offered(found: ReadonlyMap<string, Challenge>, slug: string, { languages }: AssessmentSettings): Challenge {
  const challenge = found.get(slug)
  if (!challenge) throw new AppError('invalid-input', `There is no challenge ${slug}, or it is retired.`)
  const isOffered = languages.length === 0 || challenge.kind === 'written'
  if (!isOffered && !challenge.languages.some((language) => languages.includes(language))) {
    const problem = `The challenge ${challenge.title} cannot be solved in ${languages.join(' or ')}.`
    throw new AppError('invalid-input', problem)
  }
  return challenge
}

/** Chance may decide which task somebody gets, and not which sort of task. */
function refuseUnlike(pool: readonly Challenge[]): void {
  if (new Set(pool.map(({ kind }) => kind)).size <= 1) return
  const titles = pool.map(({ title }) => title).join(', ')
  throw new AppError('invalid-input', `A pool holds challenges of one kind, to be fair to everybody: ${titles}.`)
}
