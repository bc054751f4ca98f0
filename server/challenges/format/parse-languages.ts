import type { Files, Language } from '../../../sandbox/index.ts'
import { type ByLanguage, languages, type WrongSolution } from './challenge.ts'
import { errorAt, type Report, warningAt } from './problem.ts'
import { type ChallengeSource, filesBelow, foldersBelow, type SourceFile } from './source.ts'

export interface LanguageParts {
  readonly files: ByLanguage<Files>
  readonly reference: ByLanguage<Files>
  readonly wrong: ByLanguage<readonly WrongSolution[]>
}

/** Reads files/, solution/ and wrong/ for the languages that challenge.yaml names. */
export function parseLanguages(source: ChallengeSource, named: readonly Language[], report: Report): LanguageParts {
  const files: Partial<Record<Language, Files>> = {}
  const reference: Partial<Record<Language, Files>> = {}
  const wrong: Partial<Record<Language, readonly WrongSolution[]>> = {}
  for (const language of named) {
    const given = textFiles(source, `files/${language}`, report)
    const solution = textFiles(source, `solution/${language}`, report)
    if (Object.keys(given).length === 0) {
      report(errorAt(`files/${language}/`, null, `is missing; put there what the candidate gets in ${language}`))
    }
    if (Object.keys(solution).length === 0) {
      report(errorAt(`solution/${language}/`, null, `is missing; put the reference in ${language} there`))
    }
    const whole = { ...given, ...solution }
    files[language] = given
    reference[language] = whole
    wrong[language] = foldersBelow(source, `wrong/${language}`).map((name) => ({
      name,
      files: { ...whole, ...textFiles(source, `wrong/${language}/${name}`, report) },
    }))
    if (wrong[language].length === 0) {
      report(warningAt(`wrong/${language}/`, null, 'holds no wrong solution; nothing proves that the tests reject one'))
    }
  }
  warnOfOtherFolders(source, named, report)
  return { files, reference, wrong }
}

/** The files below a folder as text; one that is not text is reported. */
export function textFiles(source: ChallengeSource, folder: string, report: Report): Files {
  const files: Record<string, string> = {}
  for (const [path, file] of Object.entries(filesBelow(source, folder))) {
    const text = textOf(`${folder}/${path}`, file, report)
    if (text !== null) files[path] = text
  }
  return files
}

function textOf(path: string, file: SourceFile, report: Report): string | null {
  if ('text' in file) return file.text
  report(errorAt(path, null, 'is not UTF-8 text; only text can stand here'))
  return null
}

function warnOfOtherFolders(source: ChallengeSource, named: readonly Language[], report: Report): void {
  for (const part of ['files', 'solution', 'wrong']) {
    for (const folder of foldersBelow(source, part)) {
      if (named.some((language) => language === folder)) continue
      const mend = languages.some((language) => language === folder)
        ? `\`languages\` does not name ${folder}; add it there or remove the folder`
        : `is not the name of a language; the languages here are ${named.join(', ')}`
      report(warningAt(`${part}/${folder}/`, null, mend))
    }
    for (const path of Object.keys(filesBelow(source, part))) {
      if (!path.includes('/')) report(warningAt(`${part}/${path}`, null, 'is in no language; move it into its folder'))
    }
  }
  for (const language of named) {
    for (const path of Object.keys(filesBelow(source, `wrong/${language}`))) {
      if (path.includes('/')) continue
      report(warningAt(`wrong/${language}/${path}`, null, 'is no wrong solution; each has a folder of its own'))
    }
  }
}
