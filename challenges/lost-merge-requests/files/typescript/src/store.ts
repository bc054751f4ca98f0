import type { MergeRequest } from './types'

/** Rows by id. Promises nothing about the order in which it returns them. */
export class MergeRequestStore {
  readonly #rows = new Map<number, MergeRequest>()

  constructor(rows: readonly MergeRequest[] = []) {
    for (const row of rows) this.save(row)
  }

  save(row: MergeRequest): void {
    this.#rows.delete(row.id)
    this.#rows.set(row.id, row)
  }

  remove(id: number): void {
    this.#rows.delete(id)
  }

  ofProject(project: string): MergeRequest[] {
    return [...this.#rows.values()].filter((row) => row.project === project)
  }
}
