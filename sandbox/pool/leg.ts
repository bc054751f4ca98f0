import type { ChildMessage, CollectedTest } from '../child/protocol.ts'

/**
 * One stretch of a run: a run in one child, from its first message to `done` or to that child's end. A run whose
 * tests all behave has one leg; each test that has to be stopped from outside starts another.
 *
 *   loading ──collected──▶ between ──test-start──▶ testing
 *      │                    │   ▲                     │
 *      │                    │   └──────test-end───────┘
 *      └──load-error────────┴──done──▶ ended
 *         suite-error
 */
export type LegPhase =
  | { readonly at: 'loading' | 'between' | 'ended' }
  | { readonly at: 'testing'; readonly index: number }

/** How a leg ended: by itself, by a limit, or by an accident whose cause is not known. */
export type LegEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped'; readonly by: 'cpu' | 'memory'; readonly cpuMs: number }
  | { readonly kind: 'lost'; readonly reason: string }
  /** There was no child to run it. */
  | { readonly kind: 'unstarted'; readonly reason: string }

/** What one leg may use. */
export interface LegLimits {
  /** CPU time for loading, and for what happens between two tests. */
  readonly loadCpuMs: number
  readonly memoryMb: number
  /** CPU time of the test with that index in the order of collection. */
  readonly testCpuMs: (index: number) => number
}

export type TestEnd = Extract<ChildMessage, { type: 'test-end' }>

export interface LegOptions {
  readonly id: number
  /** Tests that an earlier leg has decided. */
  readonly skip: ReadonlySet<number>
  /** What an earlier leg of the same run collected: the same code with the same seed collects the same. */
  readonly expected: readonly CollectedTest[] | null
  readonly onTestEnd: (leg: Leg, end: TestEnd) => void
}

/** What a child knows of the leg that it runs. */
export type RunningLeg = Pick<Leg, 'accept' | 'phase' | 'retire'>

export class Leg {
  readonly id: number
  readonly #skip: ReadonlySet<number>
  readonly #onTestEnd: LegOptions['onTestEnd']
  readonly #expected: readonly CollectedTest[] | null
  phase: LegPhase = { at: 'loading' }
  collected: readonly CollectedTest[] | null = null
  readonly ends = new Map<number, TestEnd>()
  failure: { readonly of: 'submission' | 'suite'; readonly message: string } | null = null
  cpuMs = 0
  peakMemoryMb = 0
  retire = false

  constructor({ id, skip, expected, onTestEnd }: LegOptions) {
    this.id = id
    this.#skip = skip
    this.#expected = expected
    this.#onTestEnd = onTestEnd
  }

  /** Takes the child's next message. Returns false where it cannot come here: the child lies or is confused. */
  accept(message: ChildMessage): boolean {
    if (message.type === 'ready' || message.id !== this.id) return false
    switch (message.type) {
      case 'collected':
        if (this.phase.at !== 'loading' || this.failure || !this.#isExpected(message.tests)) return false
        this.collected = message.tests
        this.phase = { at: 'between' }
        return true
      case 'load-error':
      case 'suite-error':
        if (this.phase.at !== 'loading' || this.failure) return false
        this.failure = { of: message.type === 'load-error' ? 'submission' : 'suite', message: message.message }
        return true
      case 'test-start':
        if (this.phase.at !== 'between' || !this.#isOpen(message.index)) return false
        this.phase = { at: 'testing', index: message.index }
        return true
      case 'test-end':
        if (this.phase.at !== 'testing' || this.phase.index !== message.index) return false
        this.ends.set(message.index, message)
        this.phase = { at: 'between' }
        this.#onTestEnd(this, message)
        return true
      case 'done':
        if (this.phase.at !== 'between' && !this.failure) return false
        this.cpuMs = message.cpuMs
        this.peakMemoryMb = message.peakMemoryMb
        this.retire = message.retire
        this.phase = { at: 'ended' }
        return true
    }
  }

  #isExpected(tests: readonly CollectedTest[]): boolean {
    if (!this.#expected) return true
    return (
      tests.length === this.#expected.length &&
      this.#expected.every((test, index) => tests[index]?.name === test.name && tests[index]?.file === test.file)
    )
  }

  #isOpen(index: number): boolean {
    return index < (this.collected?.length ?? 0) && !this.#skip.has(index) && !this.ends.has(index)
  }
}
