import type { WriteStream } from 'node:tty'

/** Cells of the bar. */
const width = 24

/** One line at the bottom of a terminal that tells how far a check is. Says nothing where nobody watches. */
export class CheckProgress {
  readonly #stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>
  readonly #challenges: number
  /** Share of each challenge that was begun, from 0 to 1. */
  readonly #shares = new Map<string, number>()

  constructor(challenges: number, stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'> = process.stderr) {
    this.#challenges = challenges
    this.#stream = stream
  }

  show(slug: string, what: 'solutions' | 'mutants', done: number, of: number): void {
    if (!this.#stream.isTTY) return
    this.#shares.set(slug, what === 'solutions' || of === 0 ? 0 : done / of)
    const share = [...this.#shares.values()].reduce((sum, each) => sum + each, 0) / this.#challenges
    const filled = Math.round(share * width)
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
    const counted = this.#challenges === 1 ? '' : ` (${this.#shares.size} of ${this.#challenges})`
    const line = `${bar} ${slug}${counted}: ${what} ${done}/${of}`
    this.#stream.write(`\r\x1b[2K${line.slice(0, (this.#stream.columns ?? 80) - 1)}`)
  }

  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[2K')
  }
}
