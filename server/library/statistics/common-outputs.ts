export interface CommonOutput {
  /** The first line of what the test said. */
  readonly message: string
  readonly attempts: number
}

/** Messages that are shown for a test. */
const most = 3
/** One person's wrong answer is nobody else's business; two show a habit. */
const fewestAlike = 2
const longest = 300

/** The wrong outputs that several attempts share, the commonest first. Messages of one attempt and test count once. */
export function commonOutputs(messages: readonly string[]): CommonOutput[] {
  const counts = Map.groupBy(messages.map(firstLine), (message) => message)
  return [...counts]
    .map(([message, { length: attempts }]) => ({ message, attempts }))
    .filter(({ attempts }) => attempts >= fewestAlike)
    .sort((a, b) => b.attempts - a.attempts || (a.message < b.message ? -1 : 1))
    .slice(0, most)
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0]?.trim() ?? ''
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
