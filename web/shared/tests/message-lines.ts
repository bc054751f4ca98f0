/** What a line of a failed test's message is. `expected` and `received` are the two sides of a difference. */
export type LineRole = 'text' | 'expected' | 'received'

export interface MessageLine {
  readonly role: LineRole
  /** Without the sign that marks its side. */
  readonly text: string
}

/**
 * Sorts the lines of a message as the sandbox writes it. Below `- Expected` and `+ Received`, lines that begin with `-`
 * are the expected side and lines that begin with `+` the received one; a short difference is a line `expected: …` and
 * a line `received: …`. Elsewhere a dash is a dash.
 */
export function messageLines(message: string): MessageLine[] {
  const lines = message.replace(/\n+$/, '').split('\n')
  const start = startOf(lines, /^- Expected/, /^\+ Received/)
  const short = startOf(lines, /^expected: /, /^received: /)
  return lines.map((text, index): MessageLine => {
    if (index === short) return { role: 'expected', text }
    if (short !== -1 && index === short + 1) return { role: 'received', text }
    if (start === -1 || index < start) return { role: 'text', text }
    if (text.startsWith('-')) return { role: 'expected', text: text.slice(1) }
    return text.startsWith('+') ? { role: 'received', text: text.slice(1) } : { role: 'text', text }
  })
}

/** Index of the first of two lines that follow each other, or -1. */
function startOf(lines: readonly string[], first: RegExp, second: RegExp): number {
  return lines.findIndex((line, index) => first.test(line) && second.test(lines[index + 1] ?? ''))
}
