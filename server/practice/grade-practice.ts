import { toRunnable } from '../challenges/to-runnable.ts'
import type { AppContext } from '../context.ts'
import { refuseWhenClosing } from '../grading/prepare-run.ts'
import type { RunnableWork } from '../grading/run-tests.ts'
import { AppError } from '../http/errors.ts'
import type { PracticeGrade } from '../shared/practice.ts'
import { withoutScratch } from '../shared/scratch.ts'

/** Runs the hidden tests at once, for their number alone. Throws unavailable where the fault is ours. */
export async function gradePractice(context: AppContext, work: RunnableWork): Promise<PracticeGrade> {
  const { challenge, language, files } = work
  const { status, message, tests } = await context.sandbox
    .run({
      challenge: toRunnable(challenge, language),
      language,
      submission: withoutScratch(files),
      tests: 'hidden',
      priority: 'interactive',
    })
    .catch(refuseWhenClosing(context))
  if (status === 'platform-error') {
    throw new AppError('unavailable', 'Something went wrong on our side; your code is not to blame. Submit again.')
  }
  const hidden = tests.filter(({ visibility }) => visibility === 'hidden')
  return {
    compileError: status === 'compile-error' ? message : null,
    passed: hidden.filter((test) => test.status === 'passed').length,
    total: hidden.length,
  }
}
