import type { Files, Language, RunRequest, Sandbox } from '../../../sandbox/index.ts'
import type { CodeChallenge } from '../format/challenge.ts'
import type { Problem } from '../format/problem.ts'
import { toRunnable } from '../to-runnable.ts'
import { compareRepeats } from './compare-repeats.ts'
import { judgeRun, type ProofRun } from './judge-run.ts'

export interface Proof {
  readonly runs: readonly ProofRun[]
  readonly problems: readonly Problem[]
}

/** Another seed than the sandbox's own, for the second run of a reference. */
const otherSeed = 'another seed'

/** Runs reference, starter and every wrong solution in every language against all tests, side by side. */
export async function proveChallenge(sandbox: Sandbox, challenge: CodeChallenge): Promise<Proof> {
  const proofs = await Promise.all(
    challenge.languages.flatMap((language) =>
      solutionsOf(challenge, language).map((solution) => proveSolution(sandbox, challenge, language, solution)),
    ),
  )
  return { runs: proofs.flatMap(({ runs }) => runs), problems: proofs.flatMap(({ problems }) => problems) }
}

async function proveSolution(
  sandbox: Sandbox,
  challenge: CodeChallenge,
  language: Language,
  { role, folder, files }: Solution,
): Promise<Proof> {
  const request: RunRequest = {
    challenge: toRunnable(challenge, language),
    language,
    submission: files,
    tests: 'all',
    priority: 'background',
  }
  const [verdict, repeated] = await Promise.all([
    sandbox.run(request),
    role === 'reference' ? sandbox.run({ ...request, seed: otherSeed }) : null,
  ])
  const run = { language, role, folder, verdict }
  const repeats = repeated === null ? [] : compareRepeats(folder, verdict, repeated)
  return { runs: [run], problems: [...judgeRun(challenge.kind, run), ...repeats] }
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
