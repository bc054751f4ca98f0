/** The part of oxc's error that is shown. */
export interface OxcProblem {
  readonly message: string
  readonly labels: readonly { readonly start: number }[]
  readonly helpMessage: string | null
  readonly codeframe: string | null
}

/** `cart.ts:12:5: Unexpected token`, with the line and a caret below it. */
export function syntaxErrorMessage(path: string, source: string, problems: readonly OxcProblem[]): string {
  const problem = problems[0]
  if (problem === undefined) return `${path}: the file does not parse`
  const { line, column } = position(source, problem)
  const text = source.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? ''
  const shown = text.length > 160 ? '' : `\n\n  ${text.replaceAll('\t', ' ')}\n  ${' '.repeat(column - 1)}^`
  const help = problem.helpMessage === null ? '' : `\n${problem.helpMessage}`
  return `${path}:${line}:${column}: ${problem.message}${shown}${help}`
}

/** The frame names line and column; a label's offset would count bytes. */
function position(source: string, problem: OxcProblem): { line: number; column: number } {
  const place = /,-\[[^\n]*:(\d+):(\d+)\]/.exec(problem.codeframe ?? '')
  if (place !== null) return { line: Number(place[1]), column: Number(place[2]) }
  const before = source.slice(0, problem.labels[0]?.start ?? 0)
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}
