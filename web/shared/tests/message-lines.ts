/** What a line of a failed test's message is. `expected` and `received` are the two sides of a difference. */
export type LineRole = 'text' | 'expected' | 'received'

export interface MessageLine {
  readonly role: LineRole
  /** Without the sign that marks its side. */
  readonly text: string
}

/**
 * Sorts the lines of a message as Vitest writes it: below `- Expected` and `+ Received`, lines that begin with `-` are
 * the expected side and lines that begin with `+` the received one. Elsewhere a dash is a dash.
 */
export function messageLines(message: string): MessageLine[] {
  const lines = message.replace(/\n+$/, '').split('\n')
  const start = lines.findIndex(
    (line, index) => /^- Expected/.test(line) && /^\+ Received/.test(lines[index + 1] ?? ''),
  )
  return lines.map((text, index): MessageLine => {
    if (start === -1 || index < start) return { role: 'text', text }
    if (text.startsWith('-')) return { role: 'expected', text: text.slice(1) }
    return text.startsWith('+') ? { role: 'received', text: text.slice(1) } : { role: 'text', text }
  })
}
