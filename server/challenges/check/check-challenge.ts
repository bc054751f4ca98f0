import type { Language, Sandbox } from '../../../sandbox/index.ts'
import type { Challenge, CodeChallenge } from '../format/challenge.ts'
import { type Inspection, inspectChallenge } from '../format/parse-challenge.ts'
import {
  ChallengeFormatError,
  hasErrors,
  inReadingOrder,
  type Problem,
  type Report,
  warningAt,
} from '../format/problem.ts'
import type { ChallengeSource } from '../format/source.ts'
import { readChallengeFolder } from '../read-challenge-folder.ts'
import type { MutationReport } from './mutation/mutant.ts'
import { mutateChallenge } from './mutation/mutate-challenge.ts'
import { lintChallenge } from './reading/lint-challenge.ts'
import { lintWritten } from './reading/lint-written.ts'
import { referencesAgree } from './running/agree.ts'
import { examplesHold } from './running/examples.ts'
import { failedHidden, type ProofRun } from './running/judge-run.ts'
import { proveChallenge } from './running/prove-challenge.ts'

export interface ChallengeReport {
  readonly folder: string
  /** Null where the folder is no usable challenge. */
  readonly challenge: Challenge | null
  readonly problems: readonly Problem[]
  readonly runs: readonly ProofRun[]
  /** Null where the reference is not known to be right, so that changes to it prove nothing. */
  readonly mutation: MutationReport | null
  /** When this was found, ISO 8601, where it was kept from an earlier check. */
  readonly checkedAt?: string
}

export type OnProgress = (what: 'solutions' | 'mutants', done: number, of: number) => void

/**
 * All that can be said of one challenge's folder. Without a sandbox nothing is run: format and code are read. What
 * has an error there is not run either, as its failures would only hide the cause; and mutants are made only of a
 * reference that proved itself.
 */
export async function checkChallenge(
  folder: string,
  sandbox: Sandbox | null,
  onProgress: OnProgress = () => {},
): Promise<ChallengeReport> {
  return checkInspection(folder, await inspectFolder(folder), sandbox, onProgress)
}

/** The same for a version that was read before, and is stored. */
export function checkSource(source: ChallengeSource, sandbox: Sandbox): Promise<ChallengeReport> {
  return checkInspection(source.slug, inspectChallenge(source), sandbox, () => {})
}

async function checkInspection(
  folder: string,
  { challenge, problems }: Inspection,
  sandbox: Sandbox | null,
  onProgress: OnProgress,
): Promise<ChallengeReport> {
  if (challenge === null) return { folder, challenge, problems, runs: [], mutation: null }
  if (challenge.kind === 'written') {
    const all = [...problems, ...lintWritten(challenge)].sort(inReadingOrder)
    return { folder, challenge, problems: all, runs: [], mutation: null }
  }
  const found = [...problems, ...lintChallenge(challenge)]
  if (sandbox === null || hasErrors(found)) return { folder, challenge, problems: found, runs: [], mutation: null }
  onProgress('solutions', 0, 1)
  const proof = await proveChallenge(sandbox, challenge)
  found.push(...proof.problems)
  const report: Report = (problem) => found.push(problem)
  if (proof.runs.some(isUnprovedReference))
    return { folder, challenge, problems: found, runs: proof.runs, mutation: null }
  const programs = challenge.languages.filter((language) => !proof.runs.some((run) => isSameReference(run, language)))
  await Promise.all([
    examplesHold(sandbox, challenge, programs, report),
    referencesAgree(sandbox, challenge, programs, report),
  ])
  onProgress('solutions', 1, 1)
  const mutation = proof.isSteady ? await mutate(sandbox, challenge, proof.runs, report, onProgress) : null
  return { folder, challenge, problems: found.sort(inReadingOrder), runs: proof.runs, mutation }
}

function isUnprovedReference({ role, verdict }: ProofRun): boolean {
  return role === 'reference' && (verdict.status !== 'graded' || verdict.failed > 0)
}

function isSameReference({ role, language, sameAs }: ProofRun, of: Language): boolean {
  return role === 'reference' && language === of && sameAs !== undefined
}

async function mutate(
  sandbox: Sandbox,
  challenge: CodeChallenge,
  runs: readonly ProofRun[],
  report: Report,
  onProgress: OnProgress,
): Promise<MutationReport | null> {
  const needed = new Set(runs.flatMap((run) => neededBy(challenge, run)))
  const reference = runs.find(({ role }) => role === 'reference')?.verdict.tests ?? []
  const tests = reference.filter(({ visibility }) => visibility === 'hidden').map(({ name }) => name)
  const outcome = await mutateChallenge(
    sandbox,
    { challenge, tests, needed, onProgress: (done, of) => onProgress('mutants', done, of) },
    report,
  )
  if (outcome === null) return null
  const { score, mutants, needless } = outcome
  for (const test of needless) {
    const message = `\`${test}\` rejects no wrong solution and no change to the reference; sharpen it, or remove it`
    report(warningAt('tests/hidden/', null, message))
  }
  return { score, mutants }
}

/** A wrong solution needs what rejects it; a project to mend needs what tells that the rest of it goes on working. */
function neededBy({ kind }: CodeChallenge, { role, verdict }: ProofRun): string[] {
  const failed = failedHidden(verdict).map(({ name }) => name)
  if (role === 'wrong') return failed
  if (role === 'reference' || kind === 'coding') return []
  return verdict.tests.map(({ name }) => name).filter((name) => !failed.includes(name))
}

async function inspectFolder(folder: string): Promise<Inspection> {
  try {
    return inspectChallenge(await readChallengeFolder(folder))
  } catch (error) {
    if (error instanceof ChallengeFormatError) return { challenge: null, problems: error.problems }
    throw error
  }
}
