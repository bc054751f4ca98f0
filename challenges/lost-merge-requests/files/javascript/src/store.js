/** @import { MergeRequest } from './types.js' */

/** Rows by id. Promises nothing about the order in which it returns them. */
export class MergeRequestStore {
  /** @type {Map<number, MergeRequest>} */
  #rows = new Map()

  /** @param {readonly MergeRequest[]} [rows] */
  constructor(rows = []) {
    for (const row of rows) this.save(row)
  }

  /** @param {MergeRequest} row */
  save(row) {
    this.#rows.delete(row.id)
    this.#rows.set(row.id, row)
  }

  /** @param {number} id */
  remove(id) {
    this.#rows.delete(id)
  }

  /**
   * @param {string} project
   * @returns {MergeRequest[]}
   */
  ofProject(project) {
    return [...this.#rows.values()].filter((row) => row.project === project)
  }
}
