import type { Verdict } from '../../sandbox/index.ts'
import { toRunnable } from '../challenges/to-runnable.ts'
import type { AppContext } from '../context.ts'
import type { RunPart, TestOutcome } from '../shared/attempts.ts'
import { isOwnTest, withoutScratch } from '../shared/scratch.ts'
import { toTestOutcome } from './candidate-run.ts'
import { type PreparedRun, refuseWhenClosing } from './prepare-run.ts'

export interface RunOptions {
  /** Called as each test ends. */
  readonly onTest?: (part: RunPart, test: TestOutcome) => void
  readonly signal?: AbortSignal
}

/** Work to run, whosever it is. */
export type RunnableWork = Pick<PreparedRun, 'challenge' | 'language' | 'files'>

export interface TestsRun {
  readonly visible: Verdict
  /** Null where none of the candidate's own tests ran. */
  readonly own: Verdict | null
  readonly wallMs: number
}

/** Runs the visible tests and then the candidate's own, ahead of all grading. Stores nothing. */
export async function runTests(context: AppContext, work: RunnableWork, options: RunOptions = {}): Promise<TestsRun> {
  const begun = performance.now()
  const { challenge, language, files } = work
  const { onTest, signal } = options
  const common = { challenge: toRunnable(challenge, language), language, ...(signal && { signal }) }
  const visible = await context.sandbox
    .run({
      ...common,
      submission: withoutScratch(files),
      tests: 'visible',
      priority: 'interactive',
      onTest: (test) => void (test.visibility === 'visible' && onTest?.('visible', toTestOutcome(test))),
    })
    .catch(refuseWhenClosing(context))
  const scripts = entriesWhere(files, isOwnTest)
  const runsOwn = visible.status === 'graded' && Object.keys(scripts).length > 0
  const own = runsOwn
    ? await context.sandbox
        .tryOut({
          ...common,
          submission: entriesWhere(files, (path) => !isOwnTest(path)),
          scripts,
          onTest: (test) => onTest?.('own', toTestOutcome(test)),
        })
        .catch(refuseWhenClosing(context))
    : null
  return { visible, own, wallMs: Math.round((performance.now() - begun) * 10) / 10 }
}

function entriesWhere(files: RunnableWork['files'], fits: (path: string) => boolean): RunnableWork['files'] {
  return Object.fromEntries(Object.entries(files).filter(([path]) => fits(path)))
}
