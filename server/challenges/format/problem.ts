/**
 * One fault of a challenge's folder. An `error` keeps the challenge from being used; a `warning` is something the
 * author probably did not mean.
 */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Path inside the challenge's folder; a folder's path ends in `/`. */
  readonly file: string
  /** Counted from 1; null where the fault is the file itself. */
  readonly line: number | null
  /** What is wrong and how to mend it. */
  readonly message: string
}

export type Report = (problem: Problem) => void

export function errorAt(file: string, line: number | null, message: string): Problem {
  return { severity: 'error', file, line, message }
}

export function warningAt(file: string, line: number | null, message: string): Problem {
  return { severity: 'warning', file, line, message }
}

/** `challenge.yaml:4: unknown key …`, the form that editors and terminals turn into a link. */
export function problemText(problem: Problem): string {
  return problem.line === null
    ? `${problem.file}: ${problem.message}`
    : `${problem.file}:${problem.line}: ${problem.message}`
}

/** For sorting: challenge.yaml first, then by path, line and message. */
export function inReadingOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file)
    return a.file === 'challenge.yaml' ? -1 : b.file === 'challenge.yaml' ? 1 : a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.message < b.message ? -1 : 1)
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}

/** A folder (or a stored version) that is not a usable challenge. Carries every fault that was found, not the first. */
export class ChallengeFormatError extends Error {
  readonly slug: string
  readonly problems: readonly Problem[]

  constructor(slug: string, problems: readonly Problem[]) {
    super(
      [`The challenge ${slug} cannot be used:`, ...problems.map((problem) => `  ${problemText(problem)}`)].join('\n'),
    )
    this.name = 'ChallengeFormatError'
    this.slug = slug
    this.problems = problems
  }
}
