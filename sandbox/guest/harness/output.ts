import type { GuestHost } from '../bridge/types.ts'

/** What the submission prints, test by test, up to the run's limit. */
export interface Output {
  begin(limitKb: number): void
  beginTest(): void
  print(line: string): void
  /** What was printed since the test began. */
  endTest(): string
  /** True once the run has printed more than it may. */
  readonly exceeded: boolean
  readonly exceededMessage: string
}

export function createOutput(host: Pick<GuestHost, 'abort'>): Output {
  let limitKb = Number.POSITIVE_INFINITY
  let printed = 0
  let lines: string[] = []
  let exceeded = false
  return {
    begin(limit) {
      limitKb = limit
    },
    beginTest() {
      lines = []
    },
    print(line) {
      if (exceeded) return
      printed += utf8Length(line) + 1
      if (printed <= limitKb * 1024) {
        lines.push(line)
        return
      }
      exceeded = true
      lines.push('… (output limit reached)')
      host.abort('output')
    },
    endTest() {
      const text = lines.join('\n')
      lines = []
      return text
    },
    get exceeded() {
      return exceeded
    },
    get exceededMessage() {
      return `It printed more than its run's limit of ${limitKb} KiB.`
    },
  }
}

function utf8Length(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Each half of a surrogate pair counts for two of its four bytes.
    length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
  }
  return length
}
