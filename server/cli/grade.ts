import { createSandbox, type Verdict } from '../../sandbox/index.ts'
import { callerPath } from './caller-directory.ts'
import { gradeSubmission, type Submission } from './grade-submission.ts'
import { loadCodeChallenge } from './load-code-challenge.ts'
import { print } from './output.ts'
import { platformError } from './platform-error.ts'
import { verdictText } from './verdict-text.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

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
  try {
    const verdict = await gradeAlone({ challenge, folder, language, visible })
    await print(options.json ? JSON.stringify(verdict) : verdictText(verdict))
    return verdict.status === 'platform-error' ? exitCode.platformError : exitCode.done
  } catch (error) {
    if (error instanceof WrongUseError || !options.json) throw error
    await print(JSON.stringify(platformError(error)))
    return exitCode.platformError
  }
}

async function gradeAlone(submission: Submission): Promise<Verdict> {
  const sandbox = await createSandbox({ children: 1 })
  try {
    return await gradeSubmission(sandbox, submission)
  } finally {
    await sandbox.close()
  }
}
