import type { Files, Language, Sandbox } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { errorAt, type Report } from '../../format/problem.ts'
import { filesBelow } from '../../format/source.ts'
import { type Mark, markOf, marksIn, reportMarks, wordingOfErrors } from './excuses.ts'
import { instrument } from './instrument.ts'
import { killMutants } from './kill-mutants.ts'
import { type JudgedMutant, type MutationReport, mutationScore } from './mutant.ts'
import { MutantRunner } from './run-mutants.ts'

export interface MutateOptions {
  readonly challenge: CodeChallenge
  /** Names of the hidden tests. */
  readonly tests: readonly string[]
  /** Those of them that a wrong solution needs; whether a mutant needs them need not be found out. */
  readonly needed: ReadonlySet<string>
  readonly onProgress: (done: number, of: number) => void
}

export interface MutationOutcome extends MutationReport {
  /** Hidden tests that reject neither a wrong solution nor a mutant. */
  readonly needless: readonly string[]
}

/**
 * Changes the reference in every way that the instrumenter knows, one change at a time, and sees whether a hidden test
 * notices. The tests are the same for all languages, so the first language stands for all of them. Null where a test
 * leans on others, so that nothing follows from its failure.
 */
export async function mutateChallenge(
  sandbox: Sandbox,
  { challenge, tests, needed, onProgress }: MutateOptions,
  report: Report,
): Promise<MutationOutcome | null> {
  const [language] = challenge.languages
  const sources = solutionFiles(challenge, language)
  const instrumented = await instrument(sources)
  const runner = new MutantRunner(sandbox, challenge, language, instrumented)
  const reach = await runner.reach(tests)
  for (const test of reach.failing) report(errorAt(`solution/${language}/`, null, leansOnOthers(test)))
  if (reach.failing.length > 0) return null
  const lanes = sandbox.status().children
  const { killers, needless } = await killMutants(runner, { instrumented, reach, needed, lanes, onProgress })
  const marks = marksIn(sources)
  const used = new Set<Mark>()
  const isWording = wordingOfErrors(sources)
  const mutants = instrumented.mutants.map((mutant): JudgedMutant => {
    const killer = killers.get(mutant)
    if (killer !== undefined) return { ...mutant, status: 'killed', by: killer }
    const mark = markOf(mutant, marks)
    if (mark) {
      used.add(mark)
      return { ...mutant, status: 'excused', reason: mark.reason }
    }
    if (isWording(mutant)) return { ...mutant, status: 'excused', reason: 'changes only the wording of an error' }
    return { ...mutant, status: 'survived', reachedBy: tests.filter((test) => reach.mutants.get(test)?.has(mutant.id)) }
  })
  const folder = `solution/${language}`
  reportMarks(folder, marks, used, report)
  const score = mutationScore(mutants)
  reportScore(challenge, folder, score, mutants, report)
  return { score, mutants, needless }
}

function leansOnOthers(test: string): string {
  return `the reference passes \`${test}\` (hidden) as a rule and fails it alone; let each test set up what it needs`
}

/** The files that the author's solution brings along; a candidate cannot change locked ones. */
function solutionFiles({ source, locked }: CodeChallenge, language: Language): Files {
  const files: Record<string, string> = {}
  for (const [path, file] of Object.entries(filesBelow(source, `solution/${language}`))) {
    if ('text' in file && !locked.includes(path)) files[path] = file.text
  }
  return files
}

function reportScore(
  { minimumMutationScore: minimum }: CodeChallenge,
  folder: string,
  score: number | null,
  mutants: readonly JudgedMutant[],
  report: Report,
): void {
  if (score === null || score >= minimum) return
  const survivors = mutants.filter(({ status }) => status === 'survived')
  const [first] = survivors
  if (!first) return
  const message =
    `the mutation score is ${score}, below ${minimum}: the hidden tests pass ${survivors.length} wrong ${survivors.length === 1 ? 'version' : 'versions'} of the reference, ` +
    'shown above; add the tests that tell them apart'
  report(errorAt(`${folder}/${first.file}`, first.start.line, message))
}
