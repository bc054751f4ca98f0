import { percentile } from '../support/bench.ts'

export const operations = ['open', 'start', 'journal', 'run', 'submit', 'state'] as const
export type Operation = (typeof operations)[number]

export interface Sample {
  /** When it was meant to begin, in milliseconds since the measurement began. */
  readonly at: number
  /** From then until its answer was whole. */
  readonly ms: number
}

/**
 * Notes each operation from the moment at which a person would have begun it, not from the one at which the driver came
 * to it: a server that stands still for a second is charged for everybody who wanted something in that second.
 */
export class Measurements {
  readonly errors: string[] = []
  readonly #samples = new Map<Operation, Sample[]>(operations.map((operation) => [operation, []]))
  readonly #zero = performance.now()

  /** Milliseconds since the measurement began. */
  now(): number {
    return performance.now() - this.#zero
  }

  async time<Result>(operation: Operation, intended: number, work: () => Promise<Result>): Promise<Result | null> {
    try {
      const result = await work()
      this.#samples.get(operation)?.push({ at: intended, ms: this.now() - intended })
      return result
    } catch (error) {
      this.fail(operation, error)
      return null
    }
  }

  fail(operation: string, error: unknown): void {
    const at = Math.round(this.now() / 1_000)
    this.errors.push(`${operation} at ${at} s: ${error instanceof Error ? error.message : String(error)}`)
  }

  of(operation: Operation): readonly Sample[] {
    return this.#samples.get(operation) ?? []
  }

  /** NaN where it never happened between the two moments. */
  percentile(operation: Operation, share: number, from = 0, to = Infinity): number {
    const inside = this.of(operation).filter(({ at }) => at >= from && at < to)
    return percentile(
      inside.map(({ ms }) => ms),
      share,
    )
  }
}
