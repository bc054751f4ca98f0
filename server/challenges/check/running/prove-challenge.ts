import type { Files, Language, RunRequest, Sandbox } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import type { Problem, Report } from '../../format/problem.ts'
import { toRunnable } from '../../to-runnable.ts'
import { judgeRun, type ProofRun } from './judge-run.ts'
import { judgeTickets } from './judge-tickets.ts'
import { isTight, measureLimits } from './measure-limits.ts'
import { repeatReference } from './repeat-reference.ts'
import { solutionsOf, Twins } from './solutions.ts'
import { weighTests } from './weigh-tests.ts'

export interface Proof {
  readonly runs: readonly ProofRun[]
  readonly problems: readonly Problem[]
  /** False where the reference fails a test in some runs and not in others. */
  readonly isSteady: boolean
}

/** Measurements of a reference, at most: a busy machine makes some of them longer than they are. */
const measurements = 3

/** Runs reference, starter and every wrong solution in every language, side by side. */
export async function proveChallenge(sandbox: Sandbox, challenge: CodeChallenge): Promise<Proof> {
  const problems: Problem[] = []
  const report: Report = (problem) => problems.push(problem)
  const [first, ...others] = challenge.languages
  const proved = await runSolutions(sandbox, challenge, first, [], report)
  const rest = await Promise.all(others.map((language) => runSolutions(sandbox, challenge, language, proved, report)))
  const runs = [...proved, ...rest.flat()]
  const chancy = (await Promise.all(runs.map((run) => repeated(sandbox, challenge, run)))).flat()
  problems.push(...chancy)
  const references = runs.filter(({ role, sameAs }) => role === 'reference' && sameAs === undefined)
  const measured = references.map(({ verdict }) => verdict).filter(({ status }) => status === 'graded')
  const [reference] = measured
  if (reference) {
    weighTests(reference.tests, report)
    while (measured.length < measurements && isTight(challenge, measured)) {
      measured.push(await sandbox.run(request(challenge, first, challenge.reference[first] ?? {})))
    }
    measureLimits(challenge, measured, runs, report)
  }
  return { runs, problems, isSteady: chancy.length === 0 }
}

/** @param known what has been run in another language, and need not be where it is the same program */
async function runSolutions(
  sandbox: Sandbox,
  challenge: CodeChallenge,
  language: Language,
  known: readonly ProofRun[],
  report: Report,
): Promise<readonly ProofRun[]> {
  const twins = new Twins(challenge, language, known)
  const runs = await Promise.all(
    solutionsOf(challenge, language).map(async (solution): Promise<ProofRun> => {
      const { role, folder, files } = solution
      const twin = twins.of(solution)
      if (twin) return { language, role, folder, verdict: { ...twin.verdict, language }, sameAs: twin.language }
      const tests = role === 'wrong' ? 'hidden' : 'all'
      return { language, role, folder, verdict: await sandbox.run({ ...request(challenge, language, files), tests }) }
    }),
  )
  for (const run of runs) {
    for (const problem of judgeRun(challenge.kind, run)) report(problem)
    if (challenge.kind === 'break-fix') judgeTickets(run, report)
  }
  return runs
}

/** What else a reference does when it is run again. */
async function repeated(sandbox: Sandbox, challenge: CodeChallenge, run: ProofRun): Promise<readonly Problem[]> {
  const { role, folder, language, verdict, sameAs } = run
  if (role !== 'reference' || sameAs !== undefined || verdict.status !== 'graded' || verdict.failed > 0) return []
  return repeatReference(sandbox, request(challenge, language, challenge.reference[language] ?? {}), folder, verdict)
}

function request(challenge: CodeChallenge, language: Language, submission: Files): RunRequest {
  const runnable = toRunnable(challenge, language)
  return { challenge: runnable, language, submission, tests: 'all', priority: 'background' }
}
