import type { Files, Language, RunRequest, Sandbox, Verdict } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import type { Problem, Report } from '../../format/problem.ts'
import { toRunnable } from '../../to-runnable.ts'
import { judgeRun, type ProofRun } from './judge-run.ts'
import { judgeTickets } from './judge-tickets.ts'
import { measureLimits } from './measure-limits.ts'
import { repeatReference } from './repeat-reference.ts'
import { weighTests } from './weigh-tests.ts'

export interface Proof {
  readonly runs: readonly ProofRun[]
  readonly problems: readonly Problem[]
}

/** Runs reference, starter and every wrong solution in every language, side by side. */
export async function proveChallenge(sandbox: Sandbox, challenge: CodeChallenge): Promise<Proof> {
  const problems: Problem[] = []
  const report: Report = (problem) => problems.push(problem)
  const proofs = await Promise.all(
    challenge.languages.map((language) => proveLanguage(sandbox, challenge, language, report)),
  )
  const runs = proofs.flatMap((proof) => proof.runs)
  const [reference] = proofs.flatMap((proof) => proof.reference)
  if (reference?.status === 'graded') {
    weighTests(reference.tests, report)
    const repeated = proofs.flatMap((proof) => proof.reference)
    measureLimits(challenge, repeated, runs, report)
  }
  return { runs, problems }
}

interface LanguageProof {
  readonly runs: readonly ProofRun[]
  /** Every run of the reference with all tests. */
  readonly reference: readonly Verdict[]
}

async function proveLanguage(
  sandbox: Sandbox,
  challenge: CodeChallenge,
  language: Language,
  report: Report,
): Promise<LanguageProof> {
  const runs = await Promise.all(
    solutionsOf(challenge, language).map(async ({ role, folder, files }): Promise<ProofRun> => {
      const tests = role === 'wrong' ? 'hidden' : 'all'
      return { language, role, folder, verdict: await sandbox.run({ ...request(challenge, language, files), tests }) }
    }),
  )
  for (const run of runs) {
    for (const problem of judgeRun(challenge.kind, run)) report(problem)
    if (challenge.kind === 'break-fix') judgeTickets(run, report)
  }
  const reference = runs.find(({ role }) => role === 'reference')
  if (reference?.verdict.status !== 'graded') return { runs, reference: [] }
  const again = request(challenge, language, challenge.reference[language] ?? {})
  const { problems, verdicts } = await repeatReference(sandbox, again, reference.folder, reference.verdict)
  for (const problem of problems) report(problem)
  return { runs, reference: [reference.verdict, ...verdicts].filter(({ status }) => status === 'graded') }
}

function request(challenge: CodeChallenge, language: Language, submission: Files): RunRequest {
  const runnable = toRunnable(challenge, language)
  return { challenge: runnable, language, submission, tests: 'all', priority: 'background' }
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
