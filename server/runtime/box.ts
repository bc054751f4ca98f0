/** Frames lines for a terminal. Letters beyond the basic plane are not expected in them. */
export function box(lines: readonly string[]): string {
  const width = Math.max(...lines.map((line) => line.length))
  const edge = '─'.repeat(width + 4)
  const body = lines.map((line) => `│  ${line.padEnd(width)}  │`)
  return [`╭${edge}╮`, ...body, `╰${edge}╯`].join('\n')
}
