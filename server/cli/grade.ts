import { createSandbox } from '../../sandbox/index.ts'
import { callerPath } from './caller-directory.ts'
import { gradeSubmission } from './grade-submission.ts'
import { loadCodeChallenge } from './load-code-challenge.ts'
import { print } from './output.ts'
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
  const sandbox = await createSandbox({ children: 1 })
  try {
    const verdict = await gradeSubmission(sandbox, {
      challenge,
      folder: callerPath(submission),
      language: options.language,
      visible: options.visible ?? false,
    })
    await print(options.json ? JSON.stringify(verdict) : verdictText(verdict))
    return verdict.status === 'platform-error' ? exitCode.platformError : exitCode.done
  } finally {
    await sandbox.close()
  }
}
