import type { Sandbox, Verdict } from '../../sandbox/index.ts'
import type { CodeChallenge } from '../challenges/format/challenge.ts'
import { toRunnable } from '../challenges/to-runnable.ts'
import { readSubmissionFolder } from './read-submission.ts'
import { submissionLanguage } from './submission-language.ts'

export interface Submission {
  readonly challenge: CodeChallenge
  /** Absolute path. */
  readonly folder: string
  readonly language: string | undefined
  /** Adds the visible tests to the run; they carry no weight. */
  readonly visible: boolean
}

export async function gradeSubmission(sandbox: Sandbox, request: Submission): Promise<Verdict> {
  const { challenge, folder, visible } = request
  const submission = await readSubmissionFolder(folder)
  const language = submissionLanguage(challenge, submission, request.language)
  return sandbox.run({
    challenge: toRunnable(challenge, language),
    language,
    submission,
    tests: visible ? 'all' : 'hidden',
    priority: 'grading',
  })
}
