/** Tests tried first, at most, and the CPU time that those of one sort may need together. */
const most = 4
const budgetMs = 8
/** A test is heavy that needs this many times the median. */
const heavy = 5

/**
 * Guesses which tests will reject the next mutant: those that rejected the last ones, because neighbours in the code
 * tend to be caught by the same tests. A right guess saves a mutant the run through all of them. Beside them go a few
 * tests that nothing has needed yet, so that in the end only those are left that nothing needs.
 */
export class Probes {
  readonly #cpuMs: ReadonlyMap<string, number>
  readonly #open: Set<string>
  /** Latest first. */
  readonly #killers: string[] = []

  /**
   * @param cpuMs CPU time of each test with the reference, by its name
   * @param needed tests that are known to be needed
   */
  constructor(cpuMs: ReadonlyMap<string, number>, needed: ReadonlySet<string>) {
    this.#cpuMs = cpuMs
    this.#open = new Set([...cpuMs.keys()].filter((test) => !needed.has(test)))
  }

  /** The next tests to try. Empty as long as nothing is known. */
  next(): ReadonlySet<string> {
    if (this.#killers.length === 0) return new Set()
    const open = this.#affordable([...this.#open])
    // Whoever had a turn goes to the end of the line.
    for (const test of open) if (this.#open.delete(test)) this.#open.add(test)
    return new Set([...this.#affordable(this.#killers), ...open])
  }

  /** The tests that are left when these have been tried, the few heavy ones last: most mutants never meet them. */
  others(tried: ReadonlySet<string>): ReadonlySet<string>[] {
    const left = [...this.#cpuMs].filter(([test]) => !tried.has(test))
    const sorted = left.map(([, cpuMs]) => cpuMs).sort((a, b) => a - b)
    const heavyMs = heavy * (sorted[sorted.length >> 1] ?? 0)
    const named = (tests: typeof left) => new Set(tests.map(([test]) => test))
    return [
      named(left.filter(([, cpuMs]) => cpuMs <= heavyMs)),
      named(left.filter(([, cpuMs]) => cpuMs > heavyMs)),
    ].filter((tests) => tests.size > 0)
  }

  /** Tests that have rejected nothing so far. */
  get open(): ReadonlySet<string> {
    return this.#open
  }

  noteKill(test: string): void {
    this.#open.delete(test)
    const before = this.#killers.indexOf(test)
    if (before !== -1) this.#killers.splice(before, 1)
    this.#killers.unshift(test)
  }

  #affordable(tests: readonly string[]): string[] {
    let spentMs = 0
    return tests.slice(0, most).filter((test, index) => {
      spentMs += this.#cpuMs.get(test) ?? 0
      return index === 0 || spentMs <= budgetMs
    })
  }
}
