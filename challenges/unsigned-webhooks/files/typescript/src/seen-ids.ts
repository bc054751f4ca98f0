/** The ids of deliveries that were taken, for as long as they can come again. */
export class SeenIds {
  readonly #rememberMs: number
  readonly #takenAt = new Map<string, number>()

  constructor(rememberMs: number) {
    this.#rememberMs = rememberMs
  }

  /** True if the id was not taken before; from now on it is. */
  take(id: string, now: number): boolean {
    for (const [known, takenAt] of this.#takenAt) {
      if (now - takenAt > this.#rememberMs) this.#takenAt.delete(known)
    }
    if (this.#takenAt.has(id)) return false
    this.#takenAt.set(id, now)
    return true
  }

  giveBack(id: string): void {
    this.#takenAt.delete(id)
  }
}
