import type { CandidateChallenge, CandidateSubmission } from '../../../../server/shared/attempts.ts'
import { createStore, type ReadableStore } from '../../../shared/state/store.ts'

/** Submissions of each challenge, oldest first, as answers and events bring them. */
export class Submissions {
  readonly #store: ReturnType<typeof createStore<Readonly<Record<string, readonly CandidateSubmission[]>>>>

  constructor(challenges: readonly CandidateChallenge[]) {
    this.#store = createStore(Object.fromEntries(challenges.map(({ slug, submissions }) => [slug, submissions])))
  }

  get all(): ReadableStore<Readonly<Record<string, readonly CandidateSubmission[]>>> {
    return this.#store
  }

  /** Adds a submission, or takes over its newer state; a graded one never goes back to queued. */
  put(submission: CandidateSubmission): void {
    const all = this.#store.get()
    const known = all[submission.challenge] ?? []
    const before = known.find(({ id }) => id === submission.id)
    if (before?.state === 'graded') return
    const others = known.filter(({ id }) => id !== submission.id)
    const next = [...others, submission].sort((a, b) => a.at - b.at)
    this.#store.set({ ...all, [submission.challenge]: next })
  }
}
