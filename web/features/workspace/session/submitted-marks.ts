import type { Files } from '../../../../server/shared/challenges.ts'
import { fingerprint } from '../documents/files.ts'

/** Remembers which files were last handed in for a challenge, so that the tab's label survives a reload. */
export class SubmittedMarks {
  readonly #attempt: string

  constructor(attempt: string) {
    this.#attempt = attempt
  }

  set(challenge: string, files: Files): void {
    try {
      localStorage.setItem(this.#key(challenge), fingerprint(files))
    } catch {
      // Without storage, a reload shows the challenge as submitted until the next edit.
    }
  }

  get(challenge: string): string | null {
    try {
      return localStorage.getItem(this.#key(challenge))
    } catch {
      return null
    }
  }

  #key(challenge: string): string {
    return `assay-submitted-${this.#attempt}-${challenge}`
  }
}
