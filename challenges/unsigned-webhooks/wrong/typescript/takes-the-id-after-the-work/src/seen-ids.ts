/** The ids of deliveries that were taken, for as long as they can come again. */
export class SeenIds {
  readonly #rememberMs: number
  readonly #takenAt = new Map<string, number>()

  constructor(rememberMs: number) {
    this.#rememberMs = rememberMs
  }

  has(id: string, now: number): boolean {
    for (const [known, takenAt] of this.#takenAt) {
      if (now - takenAt > this.#rememberMs) this.#takenAt.delete(known)
    }
    return this.#takenAt.has(id)
  }

  take(id: string, now: number): void {
    this.#takenAt.set(id, now)
  }
}
