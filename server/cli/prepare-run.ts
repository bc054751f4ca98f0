import type { RunRequest } from '../../sandbox/index.ts'
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

/** Reads a submission's folder. Throws a WrongUseError before a sandbox is bothered with what cannot be run. */
export async function prepareRun(submission: Submission): Promise<RunRequest> {
  const files = await readSubmissionFolder(submission.folder)
  const language = submissionLanguage(submission.challenge, files, submission.language)
  return {
    challenge: toRunnable(submission.challenge, language),
    language,
    submission: files,
    tests: submission.visible ? 'all' : 'hidden',
    priority: 'grading',
  }
}
