import type { Files, Language } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { isForJest } from '../is-for-jest.ts'
import type { ProofRun } from './judge-run.ts'
import { sameProgram } from './same-program.ts'

/** What a challenge brings along in one language. */
export interface Solution {
  readonly role: ProofRun['role']
  readonly folder: string
  readonly files: Files
}

export function solutionsOf(challenge: CodeChallenge, language: Language): Solution[] {
  return [
    { role: 'reference', folder: `solution/${language}/`, files: challenge.reference[language] ?? {} },
    { role: 'starter', folder: `files/${language}/`, files: challenge.files[language] ?? {} },
    ...(challenge.wrong[language] ?? []).map(({ name, files }) => ({
      role: 'wrong' as const,
      folder: `wrong/${language}/${name}/`,
      files,
    })),
  ]
}

/** Finds the run of a solution's counterpart in another language, where the two are the same program. */
export class Twins {
  readonly #runs: ReadonlyMap<string, ProofRun>
  readonly #files: ReadonlyMap<string, Files>
  readonly #keepsFields: boolean

  /** @param known runs in one other language; there may be none */
  constructor(challenge: CodeChallenge, language: Language, known: readonly ProofRun[]) {
    const [from] = known
    this.#keepsFields = !isForJest(challenge.tests) && challenge.files[language]?.['tsconfig.json'] === undefined
    const solutions = from ? solutionsOf(challenge, from.language) : []
    this.#files = new Map(solutions.map(({ role, folder, files }) => [keyOf(role, folder), files]))
    const reference = this.#files.get(keyOf('reference', ''))
    // By the reference time is measured, and the list of tests found.
    const isSame = reference !== undefined && this.#isSame(reference, challenge.reference[language])
    this.#runs = new Map(isSame ? known.map((run) => [keyOf(run.role, run.folder), run]) : [])
  }

  of({ role, folder, files }: Solution): ProofRun | undefined {
    const key = keyOf(role, folder)
    const run = this.#runs.get(key)
    return run && this.#isSame(this.#files.get(key), files) ? run : undefined
  }

  #isSame(one: Files = {}, other: Files = {}): boolean {
    return sameProgram(one, other, this.#keepsFields)
  }
}

function keyOf(role: ProofRun['role'], folder: string): string {
  return role === 'wrong' ? `wrong ${folder.split('/')[2]}` : role
}
