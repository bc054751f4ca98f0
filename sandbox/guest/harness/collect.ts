import type { CaseSuite, TestFile } from '../../challenge.ts'
import type { GuestModules } from '../../languages/language.ts'
import type { Collected, TestsRun } from '../bridge/types.ts'
import { type CaseBridge, CaseFailure, caseSpecifier, runCase } from './cases.ts'
import type { Collector } from './collector.ts'
import { describeFailure } from './failure.ts'
import type { Submission } from './submission.ts'
import { createSuiteModules, type SuiteModules } from './suite-modules.ts'
import type { SuiteFile } from './tree.ts'

export interface CollectOptions {
  readonly run: TestsRun
  readonly collector: Collector
  readonly bridge: CaseBridge
  readonly submission: Submission
  readonly frameworks: Readonly<Record<string, unknown>>
  readonly builtin: (name: string) => unknown
  /** Lets both realms go on until the promise has settled. */
  readonly settle: (promise: Promise<unknown>) => boolean
  /** Called as a file is opened, before anything of it runs. */
  readonly enter: (file: SuiteFile, modules: SuiteModules) => void
}

type Failure = Extract<Collected, { readonly failure: unknown }>
type LoadedFile = Exclude<TestFile, { readonly form: 'support' }>

/** Loads every suite of a run; returns what kept one from loading. */
export function collectSuites(options: CollectOptions): Failure | undefined {
  const { run, collector } = options
  for (const suite of run.suites) {
    if (suite.form === 'support') continue
    const before = collector.tests.length
    const failure = loadSuite(options, suite, suiteFile(suite, run.modules))
    if (failure !== undefined) return failure
    if (collector.tests.length === before) return { failure: 'suite', message: `${suite.path} holds no test` }
  }
  return undefined
}

/**
 * Loads a file once more, with modules of its own that nothing has touched, and puts its tests in the places of those
 * that it declared before. A file that declares others now keeps what it had.
 */
export function reloadSuite(options: CollectOptions, file: SuiteFile): Failure | undefined {
  const suite = options.run.suites.find(({ path, visibility }) => path === file.path && visibility === file.visibility)
  if (suite === undefined || suite.form !== 'script') return undefined
  let failure: Failure | undefined
  options.collector.replace(file, () => {
    failure = loadSuite(options, suite, file)
  })
  return failure
}

function loadSuite(options: CollectOptions, suite: LoadedFile, file: SuiteFile): Failure | undefined {
  const { run, collector, submission, settle } = options
  const modules = createSuiteModules({
    path: suite.path,
    modules: run.modules,
    submission: submission.open(new Set(run.submission), run.asynchronous),
    frameworks: options.frameworks,
    builtin: options.builtin,
  })
  options.enter(file, modules)
  collector.openFile(file)
  try {
    if (suite.form === 'cases') collectCases(options, suite.suite, modules)
    else loadScript(modules, settle)
  } catch (error) {
    return {
      failure: submission.isLoadFailure(error) ? 'submission' : 'suite',
      message: failureMessage(error, suite.path, submission),
    }
  } finally {
    collector.closeFile()
  }
  return undefined
}

function loadScript(modules: SuiteModules, settle: (promise: Promise<unknown>) => boolean): void {
  const loading = modules.load()
  if (!(loading instanceof Promise)) return
  let outcome: { readonly error?: unknown } | undefined
  const settled = loading.then(
    () => {
      outcome = {}
    },
    (error: unknown) => {
      outcome = { error }
    },
  )
  settle(settled)
  if (outcome === undefined) throw new Error('Loading waits for something that never happens')
  if ('error' in outcome) throw outcome.error
}

function collectCases({ bridge, collector }: CollectOptions, suite: CaseSuite, modules: SuiteModules): void {
  const specifier = caseSpecifier(suite)
  const exists = modules.exists(specifier)
  // A submission that does not load fails as a whole, as it does with a script.
  const loaded = exists ? modules.importFromRoot(specifier) : undefined
  for (const each of suite.cases) {
    collector.addCase(each.name, suite.group, () => {
      if (loaded === undefined) throw new CaseFailure(`The submission has no module ${suite.module}`)
      return runCase(bridge, suite, each, loaded)
    })
  }
}

function failureMessage(error: unknown, path: string, submission: Submission): string {
  return submission.isLoadFailure(error) ? describeFailure(error) : `${path}: ${describeFailure(error)}`
}

function suiteFile(suite: TestFile, modules: GuestModules): SuiteFile {
  const code = modules[suite.path]?.code ?? ''
  const importsVitest = /(?:__vite_ssr_import__|require)\(\s*["']vitest["']/.test(code)
  return { path: suite.path, visibility: suite.visibility, framework: importsVitest ? 'vitest' : 'jest' }
}
