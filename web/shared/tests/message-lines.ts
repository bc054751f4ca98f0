export interface MessageLine {
  readonly id: number
  readonly kind: 'expected' | 'received' | 'text'
  readonly line: string
}

/**
 * Sorts the lines of a failure message. A difference is printed as Vitest prints it: `-` for what was expected, `+` for
 * what came; only behind its legend (`- Expected`), so that a message that happens to list things with dashes stays text.
 */
export function messageLines(text: string): MessageLine[] {
  let isDifference = false
  return text.split('\n').map((line, id) => {
    isDifference ||= /^\s*- Expected/.test(line)
    if (isDifference && /^\s*-/.test(line)) return { id, kind: 'expected', line }
    if (isDifference && /^\s*\+/.test(line)) return { id, kind: 'received', line }
    return { id, kind: 'text', line }
  })
}
