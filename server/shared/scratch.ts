import type { Files, Language } from './challenges.ts'

/**
 * The folder of a candidate's own tests and scripts. It is journalled like all their work, and reviewers can follow it;
 * but nothing in it is ever part of a submission, so it neither counts nor gets in the way of what does.
 */
export const scratchFolder = 'scratch/'

export function isScratch(path: string): boolean {
  return path.startsWith(scratchFolder)
}

/** A suite of the candidate's own, which runs beside the visible tests. */
export function isOwnTest(path: string): boolean {
  return isScratch(path) && /\.(test|spec)\.[cm]?[jt]sx?$/.test(path)
}

/** A script of the candidate's own, which runs by itself and prints. */
export function isOwnScript(path: string): boolean {
  return isScratch(path) && !isOwnTest(path) && /\.[cm]?[jt]sx?$/.test(path)
}

/** What is handed in: everything but the scratch folder. */
export function withoutScratch(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !isScratch(path)))
}

const extensions: Readonly<Record<Language, string>> = { typescript: 'ts', javascript: 'js' }

/** Where the workspace puts the first file of own tests, and the first script. */
export function scratchPaths(language: Language): { readonly tests: string; readonly script: string } {
  const extension = extensions[language]
  return { tests: `${scratchFolder}own.test.${extension}`, script: `${scratchFolder}try.${extension}` }
}
