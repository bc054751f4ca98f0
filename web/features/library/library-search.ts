import type { ChallengeKind, Difficulty } from '../../../server/shared/challenges.ts'
import type { LibraryEntry, Quality } from '../../../server/shared/library.ts'

/** What the address of the library says, so that a filtered one can be sent to a colleague. */
export interface LibrarySearch {
  readonly search?: string | undefined
  readonly kind?: ChallengeKind | undefined
  readonly difficulty?: Difficulty | undefined
  readonly tag?: string | undefined
  readonly quality?: Quality | undefined
}

export const kinds: readonly ChallengeKind[] = ['coding', 'break-fix', 'written']
export const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard']
/** What the check says of the published version. */
export const qualities: readonly Quality[] = ['proven', 'problems', 'unchecked']

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((known) => known === value)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads the address; what it does not know it leaves out. */
export function librarySearch(search: Record<string, unknown>): LibrarySearch {
  const read = {
    search: text(search.search),
    kind: oneOf(kinds, search.kind),
    difficulty: oneOf(difficulties, search.difficulty),
    tag: text(search.tag),
    quality: oneOf(qualities, search.quality),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** The challenges that fit; a search looks into title, slug and tags, and every word of it must be there. */
export function fitting(challenges: readonly LibraryEntry[], search: LibrarySearch): LibraryEntry[] {
  const words = (search.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return challenges.filter((challenge) => {
    const text = [challenge.title, challenge.slug, ...challenge.tags].join(' ').toLowerCase()
    return (
      words.every((word) => text.includes(word)) &&
      (search.kind === undefined || challenge.kind === search.kind) &&
      (search.difficulty === undefined || challenge.difficulty === search.difficulty) &&
      (search.tag === undefined || challenge.tags.includes(search.tag)) &&
      (search.quality === undefined || challenge.quality === search.quality)
    )
  })
}
