/** The ids of deliveries that were taken, for as long as they can come again. */
export class SeenIds {
  /** @type {number} */
  #rememberMs
  /** @type {Map<string, number>} */
  #takenAt = new Map()

  /** @param {number} rememberMs */
  constructor(rememberMs) {
    this.#rememberMs = rememberMs
  }

  /**
   * True if the id was not taken before; from now on it is.
   *
   * @param {string} id
   * @param {number} now
   * @returns {boolean}
   */
  take(id, now) {
    for (const [known, takenAt] of this.#takenAt) {
      if (now - takenAt > this.#rememberMs) this.#takenAt.delete(known)
    }
    if (this.#takenAt.has(id)) return false
    this.#takenAt.set(id, now)
    return true
  }

  /** @param {string} id */
  giveBack(id) {
    this.#takenAt.delete(id)
  }
}
