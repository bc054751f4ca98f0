import type { Challenge } from '../challenges/format/challenge.ts'
import type { Files, WorkLanguage } from '../shared/challenges.ts'
import { answerPath, questionPath } from '../shared/prose.ts'

/** The languages in which a challenge's solution can be handed in, the default first. */
export function workLanguages(challenge: Challenge): readonly WorkLanguage[] {
  return challenge.kind === 'written' ? ['markdown'] : challenge.languages
}

/** Those, and the prose that goes along with a project to mend. */
export function documentLanguages(challenge: Challenge): readonly WorkLanguage[] {
  return challenge.kind === 'break-fix' ? [...challenge.languages, 'markdown'] : workLanguages(challenge)
}

/** What the candidate starts from. An editor's model has LF alone, so that is what offsets are counted in. */
export function givenFiles(challenge: Challenge, language: WorkLanguage): Files {
  if (challenge.kind === 'written') {
    return Object.fromEntries(challenge.questions.map(({ id }) => [questionPath(id), '']))
  }
  if (language === 'markdown') return challenge.kind === 'break-fix' ? { [answerPath]: '' } : {}
  const files = Object.entries(challenge.files[language] ?? {})
  return Object.fromEntries(files.map(([path, text]) => [path, text.replace(/\r\n?/g, '\n')]))
}
