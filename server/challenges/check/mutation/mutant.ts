/** One small change to the reference: an operator, a condition, a block, a literal. */
export interface Mutant {
  /** The number that switches it on in the instrumented program. */
  readonly id: string
  /** The kind of change, by its name in StrykerJS: `EqualityOperator`, `BlockStatement`. */
  readonly mutator: string
  /** Path among the candidate's files. */
  readonly file: string
  /** Where the changed code stands; lines and columns are counted from 1, the end is exclusive. */
  readonly start: Position
  readonly end: Position
  /** The code before and after. */
  readonly original: string
  readonly replacement: string
}

export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * `killed`: a hidden test rejects it. `survived`: every hidden test passes. `excused`: it survived, and need not be
 * caught: the author says that it changes nothing, or it changes only the wording of an error.
 */
export type MutantOutcome =
  | { readonly status: 'killed'; readonly by: string }
  | { readonly status: 'survived'; readonly reachedBy: readonly string[] }
  | { readonly status: 'excused'; readonly reason: string }

export type JudgedMutant = Mutant & MutantOutcome

export interface MutationReport {
  /** Killed over all that count, times 100, to two decimals; null where nothing could be changed. */
  readonly score: number | null
  readonly mutants: readonly JudgedMutant[]
}

/** The mutation score as StrykerJS defines it: detected over detected and undetected, without what is excused. */
export function mutationScore(mutants: readonly MutantOutcome[]): number | null {
  const killed = mutants.filter(({ status }) => status === 'killed').length
  const survived = mutants.filter(({ status }) => status === 'survived').length
  return killed + survived === 0 ? null : Math.round((killed / (killed + survived)) * 10_000) / 100
}
