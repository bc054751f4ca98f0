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
   * @param {string} id
   * @param {number} now
   * @returns {boolean}
   */
  has(id, now) {
    for (const [known, takenAt] of this.#takenAt) {
      if (now - takenAt > this.#rememberMs) this.#takenAt.delete(known)
    }
    return this.#takenAt.has(id)
  }

  /**
   * @param {string} id
   * @param {number} now
   */
  take(id, now) {
    this.#takenAt.set(id, now)
  }
}
