import type { RunPriority } from '../sandbox.ts'

const ORDER: readonly RunPriority[] = ['interactive', 'grading', 'background']

/** First in, first out within a priority; a lower one is served when those above it are empty. */
export class PriorityQueue<T> {
  readonly #lanes: Record<RunPriority, Set<T>> = { interactive: new Set(), grading: new Set(), background: new Set() }

  get size(): number {
    return ORDER.reduce((sum, priority) => sum + this.#lanes[priority].size, 0)
  }

  add(item: T, priority: RunPriority): void {
    this.#lanes[priority].add(item)
  }

  /** True where the item was still waiting. */
  remove(item: T): boolean {
    return ORDER.some((priority) => this.#lanes[priority].delete(item))
  }

  take(): T | undefined {
    for (const priority of ORDER) {
      for (const item of this.#lanes[priority]) {
        this.#lanes[priority].delete(item)
        return item
      }
    }
    return undefined
  }
}
