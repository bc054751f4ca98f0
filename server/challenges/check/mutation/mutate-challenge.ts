import type { Files, Language, Sandbox } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { errorAt, type Report } from '../../format/problem.ts'
import { filesBelow } from '../../format/source.ts'
import { sideBySide } from '../side-by-side.ts'
import { markOf, marksIn, reportMarks, wordingOfErrors } from './excuses.ts'
import { instrument } from './instrument.ts'
import { type JudgedMutant, type Mutant, type MutationReport, mutationScore } from './mutant.ts'
import { MutantRunner } from './run-mutants.ts'

export interface MutateOptions {
  readonly challenge: CodeChallenge
  /** Hidden tests that a wrong solution needs; only those behind them are tried on every mutant. */
  readonly needed: ReadonlySet<string>
  readonly onProgress: (done: number, of: number) => void
}

export interface MutationOutcome extends MutationReport {
  /** Hidden tests that reject neither a wrong solution nor a mutant. */
  readonly needless: readonly string[]
}

/**
 * Changes the reference in every way that the instrumenter knows, one change at a time, and sees whether a hidden test
 * notices. The tests are the same for all languages, so the first language stands for all of them.
 */
export async function mutateChallenge(
  sandbox: Sandbox,
  { challenge, needed, onProgress }: MutateOptions,
  report: Report,
): Promise<MutationOutcome> {
  const [language] = challenge.languages
  const sources = solutionFiles(challenge, language)
  const instrumented = await instrument(sources)
  const runner = new MutantRunner(sandbox, challenge, language, instrumented)
  const covered = await runner.cover(needed)
  if (covered.status !== 'graded') throw new Error(`The instrumented reference could not be run: ${covered.message}`)
  const tests = covered.tests.map(({ name }) => name)

  let done = 0
  // Not all at once: which tests are tried first on a mutant follows from the mutants before it.
  const width = sandbox.status().children + 1
  const killers = await sideBySide(instrumented.mutants, width, async (mutant) => {
    const killer = await runner.killer(mutant)
    onProgress(++done, instrumented.mutants.length)
    return { mutant, killer }
  })
  const survivors = killers.flatMap(({ mutant, killer }) => (killer === null ? [mutant] : []))
  const marks = marksIn(sources)
  const used = new Set<unknown>()
  const isWording = wordingOfErrors(sources)
  const reached = survivors.length === 0 ? new Map<string, ReadonlySet<string>>() : await runner.reach(tests)
  const mutants = killers.map(({ mutant, killer }): JudgedMutant => {
    if (killer !== null) return { ...mutant, status: 'killed', by: killer }
    const mark = markOf(mutant, marks)
    if (mark) {
      used.add(mark)
      return { ...mutant, status: 'excused', reason: mark.reason }
    }
    if (isWording(mutant)) return { ...mutant, status: 'excused', reason: 'changes only the wording of an error' }
    return { ...mutant, status: 'survived', reachedBy: tests.filter((test) => reached.get(test)?.has(mutant.id)) }
  })
  const folder = `solution/${language}`
  reportMarks(folder, marks, used as Set<(typeof marks)[number]>, report)
  const score = mutationScore(mutants)
  reportScore(challenge, folder, score, mutants, report)
  const killed = killers.flatMap(({ mutant, killer }) => (killer === null ? [] : [mutant]))
  return { score, mutants, needless: await needlessTests(runner, killed) }
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

/** Runs are cut off at the first failure, so tests that never came to fail get a chance of their own. */
async function needlessTests(runner: MutantRunner, killed: readonly Mutant[]): Promise<string[]> {
  const waiting = [...killed]
  while (runner.open.size > 0 && waiting.length > 0) {
    const open = new Set(runner.open)
    await Promise.all(waiting.splice(0, 4).map((mutant) => runner.killersAmong(mutant, open)))
  }
  return [...runner.open].sort()
}
