import type { ChildMessage } from '../child/protocol.ts'
import { Leg, type LegPhase, type RunningLeg } from './leg.ts'

/** A stretch of several editions in one child: a leg for each, one after the other. It ends where one says so. */
export class EditionsLeg implements RunningLeg {
  readonly #legs: readonly Leg[]
  #at = 0

  /** @param first id of the first edition's run; the others' count on from there */
  constructor(first: number, editions: number) {
    this.#legs = Array.from({ length: editions }, (_, index) => {
      return new Leg({ id: first + index, skip: new Set(), expected: null, onTestEnd: () => {} })
    })
  }

  /** Those that have come to their end. */
  get ended(): readonly Leg[] {
    return this.#legs.filter(({ phase }) => phase.at === 'ended')
  }

  /** The one that runs, or ran last. */
  get current(): Leg {
    return this.#legs[this.#at] as Leg
  }

  get phase(): LegPhase {
    return this.current.phase
  }

  get retire(): boolean {
    return this.current.retire
  }

  accept(message: ChildMessage): boolean {
    const accepted = this.current.accept(message)
    const { phase, retire } = this.current
    if (phase.at === 'ended' && !retire && this.#at < this.#legs.length - 1) this.#at += 1
    return accepted
  }
}
