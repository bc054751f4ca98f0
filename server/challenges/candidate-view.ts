import type { Files, Language } from '../../sandbox/index.ts'
import type { ByLanguage, CodeChallenge } from './format/challenge.ts'
import { filesBelow } from './format/source.ts'

/**
 * All that a candidate may ever see of a challenge. Hidden tests, references, wrong solutions and weights have no
 * place in this type, and the fields are picked one by one, so that a new field of a challenge stays inside.
 */
export interface CandidateView {
  readonly slug: string
  readonly title: string
  readonly kind: 'coding' | 'break-fix'
  readonly difficulty: 'easy' | 'medium' | 'hard' | null
  readonly minutes: number | null
  readonly languages: readonly Language[]
  readonly statement: string
  readonly files: ByLanguage<Files>
  readonly locked: readonly string[]
  /** What tests/visible holds, as the author wrote it. */
  readonly visibleTests: readonly { readonly path: string; readonly text: string }[]
}

export function candidateView(challenge: CodeChallenge): CandidateView {
  return {
    slug: challenge.slug,
    title: challenge.title,
    kind: challenge.kind,
    difficulty: challenge.difficulty,
    minutes: challenge.minutes,
    languages: challenge.languages,
    statement: challenge.statement,
    files: challenge.files,
    locked: challenge.locked,
    visibleTests: visibleTests(challenge),
  }
}

function visibleTests(challenge: CodeChallenge): { path: string; text: string }[] {
  const files = Object.entries(filesBelow(challenge.source, 'tests/visible'))
  return files.flatMap(([path, file]) => ('text' in file ? [{ path, text: file.text }] : []))
}
