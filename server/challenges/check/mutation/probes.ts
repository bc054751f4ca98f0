/** Tests tried first, at most, and the CPU time that they may need together. */
const most = 6
const budgetMs = 12

/**
 * Guesses which tests will reject the next mutant: those that rejected the last ones, because neighbours in the code
 * tend to be caught by the same tests. A right guess saves a mutant the run through all of them.
 */
export class Probes {
  readonly #cpuMs: ReadonlyMap<string, number>
  /** Latest first. */
  readonly #killers: string[] = []

  /** @param cpuMs CPU time of each test with the reference, by its name */
  constructor(cpuMs: ReadonlyMap<string, number>) {
    this.#cpuMs = cpuMs
  }

  /** Empty as long as nothing is known. */
  get tests(): ReadonlySet<string> {
    const probes = new Set<string>()
    let spentMs = 0
    for (const test of this.#killers) {
      spentMs += this.#cpuMs.get(test) ?? 0
      if (probes.size === most || (spentMs > budgetMs && probes.size > 0)) break
      probes.add(test)
    }
    return probes
  }

  /** The tests that are left when these have been tried. */
  others(tried: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...this.#cpuMs.keys()].filter((test) => !tried.has(test)))
  }

  noteKill(test: string): void {
    const before = this.#killers.indexOf(test)
    if (before !== -1) this.#killers.splice(before, 1)
    this.#killers.unshift(test)
  }
}
