import type { LastSubmitted } from '../grading/select-last-submitted.ts'
import type { Folded } from '../journal/fold-cache.ts'
import type { Files, WorkLanguage } from '../shared/challenges.ts'
import { filesOf } from '../shared/journal-fold.ts'
import { withoutScratch } from '../shared/scratch.ts'
import { type AttemptPart, foldBaseOf } from './attempt-content.ts'
import { givenFiles } from './given-files.ts'

export interface Unsubmitted {
  readonly challenge: string
  readonly language: WorkLanguage
  readonly files: Files
}

/**
 * Work that differs from what the candidate was given and from what they last handed in (`last`), a challenge each,
 * in the language that they edited last.
 */
export function unsubmittedWork(
  parts: readonly AttemptPart[],
  folded: Folded,
  last: ReadonlyMap<string, LastSubmitted>,
): Unsubmitted[] {
  const base = foldBaseOf(parts)
  return parts.flatMap(({ challenge }) => {
    const { slug } = challenge
    const language = folded.languages[slug]
    if (!language) return []
    const files = withoutScratch(filesOf(base, folded.work, slug, language))
    const submitted = last.get(slug)
    const isSubmitted = submitted?.language === language && sameFiles(submitted.files, files)
    if (isSubmitted || sameFiles(givenFiles(challenge, language), files)) return []
    return [{ challenge: slug, language, files }]
  })
}

function sameFiles(a: Files, b: Files): boolean {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => Object.hasOwn(b, path) && a[path] === b[path])
}
