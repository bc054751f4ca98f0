import type { Sandbox } from '../../../sandbox/index.ts'
import type { Challenge } from '../format/challenge.ts'
import { type Inspection, inspectChallenge } from '../format/parse-challenge.ts'
import { ChallengeFormatError, hasErrors, type Problem } from '../format/problem.ts'
import { readChallengeFolder } from '../read-challenge-folder.ts'
import type { ProofRun } from './judge-run.ts'
import { lintChallenge } from './lint-challenge.ts'
import { proveChallenge } from './prove-challenge.ts'

export interface ChallengeReport {
  readonly folder: string
  /** Null where the folder is no usable challenge. */
  readonly challenge: Challenge | null
  readonly problems: readonly Problem[]
  readonly runs: readonly ProofRun[]
}

/**
 * All that can be said of one challenge's folder. Without a sandbox nothing is run: format and code are read. What
 * has an error there is not run either, as its failures would only hide the cause.
 */
export async function checkChallenge(folder: string, sandbox: Sandbox | null): Promise<ChallengeReport> {
  const { challenge, problems } = await inspectFolder(folder)
  if (challenge === null || challenge.kind === 'written') return { folder, challenge, problems, runs: [] }
  const read = [...problems, ...lintChallenge(challenge)]
  if (sandbox === null || hasErrors(read)) return { folder, challenge, problems: read, runs: [] }
  const proof = await proveChallenge(sandbox, challenge)
  return { folder, challenge, problems: [...read, ...proof.problems], runs: proof.runs }
}

async function inspectFolder(folder: string): Promise<Inspection> {
  try {
    return inspectChallenge(await readChallengeFolder(folder))
  } catch (error) {
    if (error instanceof ChallengeFormatError) return { challenge: null, problems: error.problems }
    throw error
  }
}
