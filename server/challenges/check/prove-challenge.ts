import type { Files, Language, Sandbox } from '../../../sandbox/index.ts'
import type { CodeChallenge } from '../format/challenge.ts'
import type { Problem } from '../format/problem.ts'
import { toRunnable } from '../to-runnable.ts'
import { judgeRun, type ProofRun } from './judge-run.ts'

export interface Proof {
  readonly runs: readonly ProofRun[]
  readonly problems: readonly Problem[]
}

/** Runs reference, starter and every wrong solution in every language against all tests, side by side. */
export async function proveChallenge(sandbox: Sandbox, challenge: CodeChallenge): Promise<Proof> {
  const runs = await Promise.all(
    challenge.languages.flatMap((language) =>
      solutionsOf(challenge, language).map(async ({ role, folder, files }): Promise<ProofRun> => {
        const runnable = toRunnable(challenge, language)
        const verdict = await sandbox.run({
          challenge: runnable,
          language,
          submission: files,
          tests: 'all',
          priority: 'background',
        })
        return { language, role, folder, verdict }
      }),
    ),
  )
  return { runs, problems: runs.flatMap((run) => judgeRun(challenge.kind, run)) }
}

interface Solution {
  readonly role: ProofRun['role']
  readonly folder: string
  readonly files: Files
}

function solutionsOf(challenge: CodeChallenge, language: Language): Solution[] {
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
