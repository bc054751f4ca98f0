import type { Submission } from '../grading/tables.ts'
import type { Folded } from '../journal/fold-cache.ts'
import type { Files, Language } from '../shared/challenges.ts'
import { filesOf } from '../shared/journal-fold.ts'
import { type AttemptPart, foldBaseOf, givenFiles } from './attempt-content.ts'

export interface Unsubmitted {
  readonly challenge: string
  readonly language: Language
  readonly files: Files
}

/**
 * Work that differs from what the candidate was given and from what they last handed in, a challenge each, in the
 * language that they edited last. `submissions` are in the order of hand-in.
 */
export function unsubmittedWork(
  parts: readonly AttemptPart[],
  folded: Folded,
  submissions: readonly Pick<Submission, 'challenge' | 'language' | 'files'>[],
): Unsubmitted[] {
  const base = foldBaseOf(parts)
  return parts.flatMap(({ challenge }) => {
    const { slug } = challenge
    const language = folded.languages[slug]
    if (!language) return []
    const files = filesOf(base, folded.work, slug, language)
    const last = submissions.findLast((submission) => submission.challenge === slug)
    const isSubmitted = last?.language === language && sameFiles(JSON.parse(last.files) as Files, files)
    if (isSubmitted || sameFiles(givenFiles(challenge, language), files)) return []
    return [{ challenge: slug, language, files }]
  })
}

function sameFiles(a: Files, b: Files): boolean {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => Object.hasOwn(b, path) && a[path] === b[path])
}
