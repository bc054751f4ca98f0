import type { CandidateChallenge, WorkCursor } from '../../../../server/shared/attempts.ts'
import type { Files, WorkLanguage } from '../../../../server/shared/challenges.ts'
import { remembered } from '../../../shared/storage/remembered.ts'
import type { OpenFiles, ViewState } from './view.ts'

/** The first challenge, each in the language that was worked in last or else its first, with its main file open. */
export function initialView(challenges: readonly CandidateChallenge[]): ViewState {
  const languages: Record<string, WorkLanguage> = {}
  const files: Record<string, OpenFiles> = {}
  for (const challenge of challenges) {
    languages[challenge.slug] = startLanguage(challenge)
    for (const language of challenge.languages) {
      const main = mainFile(challenge.work[language] ?? challenge.files[language] ?? {}, challenge.locked)
      const file = main === null ? null : ({ path: main, kind: 'work' } as const)
      files[`${challenge.slug}/${language}`] = { open: file ? [file] : [], active: file }
    }
  }
  return { challenge: challenges[0]?.slug ?? '', languages, files }
}

function startLanguage(challenge: CandidateChallenge): WorkLanguage {
  if (challenge.kind === 'written') return 'markdown'
  const submitted = challenge.submissions.at(-1)?.language
  const touched = challenge.languages.find((language) => challenge.work[language])
  return submitted ?? touched ?? challenge.languages[0] ?? 'typescript'
}

/** The file to begin with: the first that can be changed, code before anything else. */
export function mainFile(files: Files, locked: readonly string[]): string | null {
  const paths = Object.keys(files).sort()
  const open = paths.filter((path) => !locked.includes(path))
  return open.find((path) => /\.[cm]?[jt]sx?$/.test(path)) ?? open[0] ?? paths[0] ?? null
}

/** What was on the screen before a reload, or null where nothing usable is remembered. */
export function rememberedView(key: string, challenges: readonly CandidateChallenge[]): ViewState | null {
  try {
    const state = JSON.parse(remembered.getItem(key) ?? 'null') as ViewState | null
    const fits = state !== null && challenges.every(({ slug }) => state.languages[slug] !== undefined)
    return fits && challenges.some(({ slug }) => slug === state.challenge) ? state : null
  } catch {
    return null
  }
}

/** Whether the file is still there: what the journal tells of may have been renamed or deleted since. */
export function holdsFile(challenges: readonly CandidateChallenge[], cursor: WorkCursor): boolean {
  const challenge = challenges.find(({ slug }) => slug === cursor.challenge)
  const files = challenge?.work[cursor.language] ?? challenge?.files[cursor.language]
  return files !== undefined && Object.hasOwn(files, cursor.path)
}

/** Whether the cursor rests in what is written back about code: a text field beside the editor, and no file of it. */
export function isAnswer(challenges: readonly CandidateChallenge[], { challenge, language }: WorkCursor): boolean {
  return language === 'markdown' && challenges.some(({ slug, kind }) => slug === challenge && kind !== 'written')
}
