import type { Files, Language } from '../../sandbox/index.ts'
import type { ByLanguage, Challenge, CodeChallenge } from './format/challenge.ts'
import { filesBelow } from './format/source.ts'

/**
 * All that a candidate may ever see of a challenge. Hidden tests, references, wrong solutions, weights and rubrics
 * have no place in this type, and the fields are picked one by one, so that a new field of a challenge stays inside.
 */
export interface CandidateView {
  readonly slug: string
  readonly title: string
  readonly kind: Challenge['kind']
  readonly difficulty: 'easy' | 'medium' | 'hard' | null
  readonly minutes: number | null
  readonly languages: readonly Language[]
  readonly statement: string
  /** Of a challenge that is answered in prose; else empty. */
  readonly questions: readonly {
    readonly id: string
    readonly prompt: string
    readonly folder: string
    readonly words: { readonly min: number | null; readonly max: number | null }
  }[]
  readonly files: ByLanguage<Files>
  readonly locked: readonly string[]
  /** What tests/visible holds, as the author wrote it. */
  readonly visibleTests: readonly { readonly path: string; readonly text: string }[]
}

export function candidateView(challenge: Challenge): CandidateView {
  const common = {
    slug: challenge.slug,
    title: challenge.title,
    kind: challenge.kind,
    difficulty: challenge.difficulty,
    minutes: challenge.minutes,
    statement: challenge.statement,
  }
  if (challenge.kind === 'written') {
    const questions = challenge.questions.map(({ id, prompt, file, words: { min, max } }) => ({
      id,
      prompt,
      folder: folderOf(file),
      words: { min, max },
    }))
    return { ...common, languages: [], questions, files: {}, locked: [], visibleTests: [] }
  }
  return {
    ...common,
    languages: challenge.languages,
    questions: [],
    files: challenge.files,
    locked: challenge.locked,
    visibleTests: visibleTests(challenge),
  }
}

/** The folder of a path; empty where it stands in none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

function visibleTests({ source }: CodeChallenge): { path: string; text: string }[] {
  const files = Object.entries(filesBelow(source, 'tests/visible'))
  return files.flatMap(([path, file]) => ('text' in file ? [{ path, text: file.text }] : []))
}
