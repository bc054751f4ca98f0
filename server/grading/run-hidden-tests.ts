import type { Verdict } from '../../sandbox/index.ts'
import { selectCodeChallenge } from '../challenges/select-challenge.ts'
import { toRunnable } from '../challenges/to-runnable.ts'
import type { AppContext } from '../context.ts'
import type { Files } from '../shared/challenges.ts'
import type { Submission } from './tables.ts'

/**
 * Runs every test of a challenge's version on a submission. Throws an UnknownLanguageError where that version does not
 * have the submission's language.
 */
export async function runHiddenTests(args: {
  readonly context: AppContext
  readonly submission: Submission
  readonly hash: string
  /** `background` waits for everything that somebody waits for. */
  readonly priority: 'grading' | 'background'
  readonly signal: AbortSignal
}): Promise<Verdict> {
  const { context, submission, hash, priority, signal } = args
  const { language } = submission
  if (language === 'markdown') throw new Error(`The submission ${submission.id} is prose, which no test grades`)
  return context.sandbox.run({
    challenge: toRunnable(await selectCodeChallenge(context.db, hash), language),
    language,
    submission: JSON.parse(submission.files) as Files,
    tests: 'all',
    priority,
    signal,
  })
}
