/** CPU time that each test costs beside its own, in milliseconds. */
const overheadMs = 0.5

/**
 * Which tests to try first on a mutant: those that are most likely to reject it for the time that they take, by what
 * they did to the mutants before.
 */
export class Ranking {
  readonly #tests: ReadonlyMap<string, { readonly cpuMs: number; tried: number; rejected: number }>

  /** @param cpuMs CPU time of each test with the reference, by its name */
  constructor(cpuMs: ReadonlyMap<string, number>) {
    this.#tests = new Map([...cpuMs].map(([test, cpuMs]) => [test, { cpuMs, tried: 0, rejected: 0 }]))
  }

  note(test: string, isRejected: boolean): void {
    const known = this.#tests.get(test)
    if (known === undefined) return
    known.tried += 1
    if (isRejected) known.rejected += 1
  }

  /** The same tests, the most promising first. */
  sorted(tests: Iterable<string>): string[] {
    const promise = (test: string) => {
      const { cpuMs = 0, tried = 0, rejected = 0 } = this.#tests.get(test) ?? {}
      // Half of a try is taken for granted, so that one that has never been tried is neither first nor last.
      return (rejected + 0.5) / (tried + 1) / (cpuMs + overheadMs)
    }
    return [...tests]
      .map((test) => ({ test, promise: promise(test) }))
      .sort((a, b) => b.promise - a.promise)
      .map(({ test }) => test)
  }
}
