import type { CollectedTest } from '../../child/protocol.ts'
import type { Collected, GuestHost, TestOutcome, TestsBridge, TestsGuest, TestsRun } from '../bridge/types.ts'
import { Rest } from '../bridge/wire.ts'
import { textOf } from '../loader/text-of.ts'
import { lockDown } from '../lockdown.ts'
import { assignedGlobals } from './assigned-globals.ts'
import { type CollectOptions, collectSuites, reloadSuite } from './collect.ts'
import { createCollector } from './collector.ts'
import { describeFailure } from './failure.ts'
import { createFakeTimers } from './fake-timers.ts'
import { installFrameworks } from './frameworks.ts'
import { createGlobalState } from './global-state.ts'
import { createMirror } from './mirror.ts'
import { createMocks } from './mocks.ts'
import { createModuleMocks } from './module-mocks.ts'
import { createOutput } from './output.ts'
import type { TestsRealm } from './realm.ts'
import { createRunner } from './runner.ts'
import { createSerializers } from './serializers.ts'
import { createSnapshotStore } from './snapshot-store.ts'
import { createSubmission } from './submission.ts'
import type { SuiteModules } from './suite-modules.ts'
import { fullName, groupOf, type Suite, type SuiteFile, suitesOf, type Test } from './tree.ts'
import { createVirtualTime } from './virtual-time.ts'

/**
 * The tests' side of one run: collects the suites and runs one test at a time, each to its end in virtual time. The
 * submission is on the other side of the bridge.
 */
export function createTestsGuest(bridge: TestsBridge, host: GuestHost, realm: TestsRealm): TestsGuest {
  const scope = globalThis as unknown as Record<string, unknown>
  const { environment, expectations } = realm
  const time = createVirtualTime(realm.clock)
  const output = createOutput(host)
  const submission = createSubmission(bridge)
  const snapshots = createSnapshotStore(() => run.modules)
  const serializers = createSerializers(() => file)
  const collector = createCollector((promise) => settle(promise))
  const globals = createGlobalState(scope)
  const mirror = createMirror(scope, (...change) => void bridge.call('override', ...change))
  const suiteModules = new Map<SuiteFile, SuiteModules>()
  let file: SuiteFile | undefined
  let isCollecting = false
  const toReload = new Set<SuiteFile>()
  const lastTests = new Map<Suite, Test | undefined>()
  const mocks = createMocks({
    timers: createFakeTimers(time),
    modules: createModuleMocks(() => modulesOf(file)),
    mirror,
    collector,
    scope,
  })
  const { modules: frameworks, globals: globalNames } = installFrameworks(scope, { collector, expectations, mocks })
  const stray: unknown[] = []
  let run: TestsRun = { seed: '', modules: {}, suites: [], submission: [], asynchronous: false, skip: [], outputKb: 0 }

  // A submission may cancel no timer but its own.
  const submissionTimers = new Set<number>()
  bridge.serve({
    schedule(callback: () => void, delayMs: number, kind: 'timeout' | 'interval' | 'immediate') {
      const id = time.queue.schedule(() => callback(), Number(delayMs), kind)
      submissionTimers.add(id)
      return id
    },
    cancel: (id: number) => void (submissionTimers.delete(id) && time.queue.cancel(id)),
    print: (line: string) => output.print(String(line)),
  })
  bridge.beforeCall(() => mirror.update())

  function modulesOf(of: SuiteFile | undefined): SuiteModules {
    const modules = of === undefined ? undefined : suiteModules.get(of)
    if (modules === undefined) throw new Error('Modules can be mocked in a test file only')
    return modules
  }

  const runTest = createRunner({
    scheduler: () => time.ordinary,
    before(test) {
      expectations.begin(test)
      snapshots.begin(test)
    },
    // What `beforeAll` hooks make is there for more tests than one.
    opened: () => bridge.rest(Rest.keep),
    after: () => expectations.end(),
    isLast: (suite, test) => lastTestOf(suite) === test,
  })

  /** Looked for once: nothing is collected any more when the first test of a suite has run. */
  function lastTestOf(suite: Suite): Test | undefined {
    if (!lastTests.has(suite)) {
      const order = run.order ?? [...collector.tests.keys()].filter((index) => !run.skip.includes(index))
      const isOfSuite = (test: Test | undefined) => test !== undefined && suitesOf(test).includes(suite)
      lastTests.set(suite, order.map((index) => collector.tests[index]).findLast(isOfSuite))
    }
    return lastTests.get(suite)
  }

  /** Lets both realms go on until the promise has settled. What a timer's call-back throws is kept for the test. */
  function settle(promise: Promise<unknown>): boolean {
    return bridge.settle(promise, () => {
      try {
        return time.advance()
      } catch (error) {
        stray.push(error)
        return true
      }
    })
  }

  function builtin(name: string): unknown {
    const exports = environment.builtin(name)
    mirror.watchModule(name, exports)
    return exports
  }

  function read(path: string): string {
    return Object.hasOwn(run.modules, path) ? textOf(run.modules[path]) : String(bridge.call('read', path))
  }

  /** What a file does as it loads lasts until the next one: a file that did something loads again for its tests. */
  function enterFile(next: SuiteFile): void {
    if (file === next) return
    if (file !== undefined) leaveFile(file)
    file = next
  }

  function leaveFile(left: SuiteFile): void {
    if (isCollecting && (mocks.isUsed() || globals.isChanged())) toReload.add(left)
    mocks.endFile()
    globals.restore()
  }

  /** Returns what kept the file's tests from being run. */
  function openFile(next: SuiteFile): string | undefined {
    enterFile(next)
    return toReload.delete(next) ? reloadSuite(collecting(), next)?.message : undefined
  }

  function collecting(): CollectOptions {
    return {
      run,
      collector,
      bridge,
      submission,
      frameworks,
      builtin,
      settle,
      enter: (next, modules) => {
        enterFile(next)
        suiteModules.set(next, modules)
      },
    }
  }

  return {
    globals: globalNames,

    begin(next) {
      run = next
      // What the challenge's author prints is for nobody.
      const print = (line: string) => void (run.foreign && output.print(line))
      realm.use({ queue: time.queue, turn: time.turn, snapshots, serializers, print })
      if (run.foreign) lockDown()
      environment.begin(run.seed, { paths: () => [...run.submission, ...Object.keys(run.modules)], read })
      time.begin()
      output.begin(run.outputKb)
    },

    collect(): Collected {
      for (const { code } of Object.values(run.modules)) {
        // What is there already is the realm's own or the framework's, and not the submission's to see.
        for (const name of assignedGlobals(code)) if (!(name in scope)) mirror.watch(name)
      }
      if (run.suites.length > 1) globals.remember()
      isCollecting = true
      const failure = collectSuites(collecting())
      if (failure !== undefined) return failure
      bridge.rest(Rest.keep)
      return { tests: nameTests(collector.tests) }
    },

    run(index): TestOutcome {
      const outcome = runOne(index)
      // A case has arguments of its own, which nobody looks at again.
      bridge.rest(collector.tests[index]?.isCase === true ? Rest.all : Rest.late)
      return outcome
    },

    end() {
      mocks.endRun()
      expectations.forget()
    },
  }

  function runOne(index: number): TestOutcome {
    const collected = collector.tests[index]
    if (collected === undefined) return { status: 'failed', message: `There is no test ${index}`, console: '' }
    const failure = openFile(collected.suite.file)
    isCollecting = false
    if (failure !== undefined) return { status: 'failed', message: failure, console: '' }
    const test = collector.tests[index] as Test
    output.beginTest()
    stray.length = 0
    let errors: readonly unknown[] = []
    let ended = false
    const running = runTest(test).then((attempt) => {
      errors = attempt.errors
      ended = true
    })
    settle(running)
    const console = output.endTest()
    if (output.exceeded) return { status: 'output', message: output.exceededMessage, console }
    if (!ended) errors = [...errors, new Error('The test waits for something that never happens')]
    const found = [...new Set([...stray, ...errors, ...bridge.takeFailures()])]
    if (found.length === 0) return { status: 'passed', message: null, console }
    return { status: 'failed', message: [...new Set(found.map(describeFailure))].join('\n\n'), console }
  }
}

/** Tests of one name are told apart by a number behind it. */
function nameTests(tests: readonly Test[]): readonly CollectedTest[] {
  const seen = new Map<string, number>()
  return tests.map((test) => {
    const name = fullName(test)
    const key = `${test.suite.file.path}\n${name}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { name: count === 1 ? name : `${name} (${count})`, group: groupOf(test), file: test.suite.file.path }
  })
}
