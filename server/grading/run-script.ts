import { toRunnable } from '../challenges/to-runnable.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { CandidateScriptRun } from '../shared/attempts.ts'
import { isOwnScript, isOwnTest, scratchFolder } from '../shared/scratch.ts'
import { ourFault } from './candidate-run.ts'
import { refuseWhenClosing } from './prepare-run.ts'
import type { RunnableWork } from './run-tests.ts'

/** Runs one of the candidate's scripts under the limits of a test, for what it prints. Nothing is recorded of it. */
export async function runScript(
  context: AppContext,
  work: RunnableWork,
  path: string,
  signal?: AbortSignal,
): Promise<CandidateScriptRun> {
  const begun = performance.now()
  const { challenge, language, files } = work
  if (!isOwnScript(path) || !Object.hasOwn(files, path)) {
    throw new AppError('invalid-input', `There is no such script in the folder ${scratchFolder}`, { script: path })
  }
  const verdict = await context.sandbox
    .tryOut({
      challenge: toRunnable(challenge, language),
      language,
      submission: Object.fromEntries(Object.entries(files).filter(([each]) => !isOwnTest(each))),
      scripts: { [runner]: `test('script', async () => { await import(${JSON.stringify(`../${path}`)}) })` },
      ...(signal && { signal }),
    })
    .catch(refuseWhenClosing(context))
  const [test] = verdict.tests
  const isOurs = verdict.status === 'platform-error'
  return {
    challenge: challenge.slug,
    language,
    path,
    status: isOurs ? 'platform-error' : (test?.status ?? 'failed'),
    message: isOurs ? ourFault : (test?.message ?? verdict.message),
    console: verdict.console,
    cpuMs: verdict.cpuMs,
    wallMs: Math.round((performance.now() - begun) * 10) / 10,
  }
}

/** Stands in a folder of its own, so that it takes no name of the candidate's. */
const runner = '.script/run.test.ts'
