import type { Files, Language, Limits, TestFile } from '../../../sandbox/index.ts'
import type { Problem } from './problem.ts'
import type { ChallengeSource } from './source.ts'

export const languages = ['javascript', 'typescript'] as const satisfies readonly Language[]

export type ByLanguage<T> = Readonly<Partial<Record<Language, T>>>

interface ChallengeBase {
  readonly slug: string
  /** Names the exact content; see hashChallenge. */
  readonly hash: string
  readonly title: string
  readonly difficulty: 'easy' | 'medium' | 'hard' | null
  /** Suggested time. */
  readonly minutes: number | null
  readonly tags: readonly string[]
  /** GitHub-flavoured Markdown. */
  readonly statement: string
  readonly source: ChallengeSource
  readonly warnings: readonly Problem[]
}

export interface WrongSolution {
  readonly name: string
  /** The reference with this solution's files laid over it. */
  readonly files: Files
}

/** A challenge that is solved with code and graded by its hidden tests. */
export interface CodeChallenge extends ChallengeBase {
  readonly kind: 'coding' | 'break-fix'
  readonly languages: readonly [Language, ...Language[]]
  /** What the candidate gets, in each language of `languages`. */
  readonly files: ByLanguage<Files>
  /** `files` with the solution laid over it. */
  readonly reference: ByLanguage<Files>
  readonly wrong: ByLanguage<readonly WrongSolution[]>
  readonly locked: readonly string[]
  readonly limits: Limits
  readonly weights: Readonly<Record<string, number>>
  readonly tests: readonly TestFile[]
  /** Percentage of mutants of the reference that the hidden tests must reject. */
  readonly minimumMutationScore: number
}

export interface Question {
  readonly id: string
  /** Markdown. */
  readonly prompt: string
  /** Where the prompt stands: challenge.yaml, or a Markdown file, to which its links are relative. */
  readonly file: string
  readonly words: { readonly min: number | null; readonly max: number | null }
  readonly rubric: readonly {
    readonly criterion: string
    readonly weight: number
    readonly levels: readonly string[]
  }[]
}

/** A challenge that is answered in prose and scored by people. */
export interface WrittenChallenge extends ChallengeBase {
  readonly kind: 'written'
  readonly questions: readonly Question[]
}

export type Challenge = CodeChallenge | WrittenChallenge
