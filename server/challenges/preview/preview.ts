import { eq } from 'drizzle-orm'
import { createAssessment } from '../../assessments/create-assessment.ts'
import { startAttempt } from '../../attempts/start-attempt.ts'
import type { AppContext } from '../../context.ts'
import { createInvitation } from '../../invitations/create-invitation.ts'
import { invitations } from '../../invitations/tables.ts'
import { consentVersion } from '../../shared/attempts.ts'
import { type ChallengeReport, checkChallenge } from '../check/check-challenge.ts'
import type { Challenge } from '../format/challenge.ts'
import { ChallengeFormatError, type Problem } from '../format/problem.ts'
import { loadChallenge } from '../load-library.ts'
import { storeChallengeVersions } from '../store-versions.ts'
import { challenges } from '../tables.ts'

/** What an author sees: the last version of the folder that could be read, begun by a candidate of their own. */
export interface PreviewState {
  readonly challenge: Challenge | null
  /** Path of the workspace on this server; null until a version could be read. */
  readonly workspace: string | null
  /** Faults that keep the folder from being read as it stands now. */
  readonly faults: readonly Problem[]
  /** Null while the check is under way. */
  readonly report: ChallengeReport | null
}

export type PreviewEvent = 'changed' | 'checked'

/** Long enough that no author runs into it. */
const durationMinutes = 480

/**
 * Previews one folder. Each version that it shows is taken in as the server takes in any challenge, so that what the
 * author tries is the product and not an imitation of it.
 *
 *   opening ──load──▶ shown ⇄ checked     a change of the folder leads back to shown
 *              └────▶ faulty              with the version before it still there
 */
export class Preview {
  state: PreviewState = { challenge: null, workspace: null, faults: [], report: null }
  readonly #context: AppContext
  readonly #folder: string
  readonly #listeners = new Set<(event: PreviewEvent) => void>()
  #generation = 0

  constructor(context: AppContext, folder: string) {
    this.#context = context
    this.#folder = folder
  }

  /** Returns what stops listening. */
  listen(listener: (event: PreviewEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads the folder as it is now, shows it, and checks it. Resolves when it is checked, unless it changed meanwhile. */
  async load(): Promise<void> {
    const generation = ++this.#generation
    const isLate = () => generation !== this.#generation
    try {
      const challenge = await loadChallenge(this.#folder)
      const workspace = await this.#begin(challenge)
      if (isLate()) return
      this.#tell('changed', { challenge, workspace, faults: [], report: null })
    } catch (error) {
      if (!(error instanceof ChallengeFormatError)) throw error
      if (!isLate()) this.#tell('changed', { ...this.state, faults: error.problems, report: null })
      return
    }
    const report = await checkChallenge(this.#folder, this.#context.sandbox)
    if (!isLate()) this.#tell('checked', { ...this.state, report })
  }

  /** Starts the same version once more, with a fresh clock and the files as they were given. */
  async restart(): Promise<void> {
    const { challenge } = this.state
    if (challenge) this.#tell('changed', { ...this.state, workspace: await this.#begin(challenge) })
  }

  async #begin(challenge: Challenge): Promise<string> {
    const context = this.#context
    await storeChallengeVersions(context.db, [challenge])
    const { slug, hash } = challenge
    await context.db.update(challenges).set({ hash }).where(eq(challenges.slug, slug))
    const { id: assessmentId } = await createAssessment({
      context,
      input: {
        title: challenge.title,
        role: 'Preview',
        introduction: '',
        durationMinutes,
        counts: 'last',
        hiddenResults: 'counts',
        challenges: [{ slug: challenge.slug, weight: 1 }],
      },
    })
    const input = { name: 'You', email: 'author@preview.example', expiresInDays: 1, extraMinutes: 0 }
    const { id, link } = await createInvitation({ context, assessmentId, input })
    const [invitation] = await context.db.select().from(invitations).where(eq(invitations.id, id))
    if (!invitation) throw new Error('The invitation was not stored')
    await startAttempt({ context, invitation, request: { consent: consentVersion } })
    return `${new URL(link).pathname}/work`
  }

  #tell(event: PreviewEvent, state: PreviewState): void {
    this.state = state
    for (const listener of this.#listeners) listener(event)
  }
}
