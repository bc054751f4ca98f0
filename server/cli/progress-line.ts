import type { WriteStream } from 'node:tty'

/** Cells of the bar. */
const width = 24

/** One line at the bottom of a terminal that tells how far long work is. Says nothing where nobody watches. */
export class ProgressLine {
  readonly #stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>

  constructor(stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'> = process.stderr) {
    this.#stream = stream
  }

  show(text: string, done: number, of: number): void {
    if (!this.#stream.isTTY) return
    const filled = of === 0 ? 0 : Math.round((done / of) * width)
    const line = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${text}`
    this.#stream.write(`\r\x1b[2K${line.slice(0, Math.max(width, (this.#stream.columns ?? 80) - 1))}`)
  }

  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[2K')
  }
}
