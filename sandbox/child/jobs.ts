import type { Files } from '../challenge.ts'
import { type Compilation, languageSupport } from '../languages/language.ts'
import type { ChildRun } from './protocol.ts'

/** What one pair of isolates is made to do once: a run, or one of its editions. */
export interface Job {
  readonly run: ChildRun
  readonly submission: Compilation
  /** Undefined: every test that is not left out, as they were collected. */
  readonly order: readonly number[] | undefined
}

/** A run without editions is one job. Where there are editions, what they have in common is compiled once. */
export function* jobsOf(run: ChildRun, tests: Compilation): Generator<Job> {
  const compile = (files: Files) => languageSupport(run.language).compile(files, 'file:///', tests)
  const { submission, editions } = run
  if (editions === undefined) {
    yield { run, submission: compile(submission), order: undefined }
    return
  }
  const exchanged = new Set(editions.flatMap(({ files }) => Object.keys(files)))
  const own = (isExchanged: boolean) =>
    Object.fromEntries(Object.entries(submission).filter(([path]) => exchanged.has(path) === isExchanged))
  const common = compile(own(false))
  const replaced = own(true)
  for (const [index, { files, order, seed = run.seed }] of editions.entries()) {
    const others = compile({ ...replaced, ...files })
    yield {
      run: { ...run, seed, id: run.id + index, submission: { ...submission, ...files } },
      submission: {
        ...common,
        modules: { ...common.modules, ...others.modules },
        translate: (text) => others.translate(common.translate(text)),
      },
      order,
    }
  }
}
