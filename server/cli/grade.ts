import { createSandbox, type RunRequest, type Verdict } from '../../sandbox/index.ts'
import { callerPath } from './caller-directory.ts'
import { loadCodeChallenge } from './load-code-challenge.ts'
import { print } from './output.ts'
import { platformError } from './platform-error.ts'
import { prepareRun } from './prepare-run.ts'
import { verdictText } from './verdict-text.ts'
import { exitCode } from './wrong-use.ts'

export interface GradeOptions {
  readonly language?: string
  readonly visible?: boolean
  readonly json?: boolean
}

/** `assay grade <challenge> <submission>`: prints one verdict and returns the exit code. */
export async function grade(challengeFolder: string, submission: string, options: GradeOptions): Promise<number> {
  const challenge = await loadCodeChallenge(callerPath(challengeFolder))
  const folder = callerPath(submission)
  const { language, visible = false } = options
  const request = await prepareRun({ challenge, folder, language, visible })
  try {
    const verdict = await runAlone(request)
    await print(options.json ? JSON.stringify(verdict) : verdictText(verdict))
    return verdict.status === 'platform-error' ? exitCode.platformError : exitCode.done
  } catch (error) {
    if (!options.json) throw error
    await print(JSON.stringify(platformError(error)))
    return exitCode.platformError
  }
}

async function runAlone(request: RunRequest): Promise<Verdict> {
  const sandbox = await createSandbox({ children: 1 })
  try {
    return await sandbox.run(request)
  } finally {
    await sandbox.close()
  }
}
