import type { CandidateRun, RunEvent } from '../../../server/shared/attempts.ts'
import type { WorkRun, WorkRuns, WorkVersion } from '../../../server/shared/work-history.ts'

/** The runs and submissions of a practice with the files that each had, as long as the page is open. */
export class PracticeHistory {
  readonly #versions = new Map<string, WorkVersion>()
  #runs: WorkRun[] = []

  get runs(): WorkRuns {
    return { runs: this.#runs }
  }

  version(id: string): WorkVersion | undefined {
    return this.#versions.get(id)
  }

  noteSubmission(id: string, version: WorkVersion): void {
    this.#versions.set(id, version)
  }

  /** Takes note of a run from a copy of its answer, which still has to arrive. `at`: milliseconds since the start. */
  async noteRun(answer: Response, version: WorkVersion, at: number): Promise<void> {
    const run = answer.ok ? runIn(await answer.text()) : null
    if (!run) return
    const { id, challenge, language, status, passed, failed } = run
    this.#versions.set(id, version)
    this.#runs = [...this.#runs, { id, challenge, language, status, passed, failed, at }]
  }
}

/** The run in an answer: it is the whole of it, or one of its lines. */
function runIn(text: string): CandidateRun | null {
  for (const line of text.trim().split('\n')) {
    const part: CandidateRun | RunEvent = JSON.parse(line)
    if (!('type' in part)) return part
    if (part.type === 'done') return part.run
  }
  return null
}
