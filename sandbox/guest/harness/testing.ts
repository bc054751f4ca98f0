import type { Files, TestFile } from '../../challenge.ts'
import { executeRun, prepare } from '../../child/execute.ts'
import type { ChildMessage, CollectedTest } from '../../child/protocol.ts'

type Ended = Extract<ChildMessage, { readonly type: 'test-end' }>

export interface Ran {
  /** Each test's outcome: `passed`, or its status and message. */
  readonly outcomes: Readonly<Record<string, string>>
  readonly tests: readonly (CollectedTest & Ended)[]
  /** Why nothing was run, in place of the rest. */
  readonly failure: string | undefined
}

/** Runs suites (paths and texts) against a submission, in real isolates. */
export function runSuites(submission: Files, suites: Files | readonly TestFile[], skip: readonly number[] = []): Ran {
  const messages: ChildMessage[] = []
  prepare()
  const tests = Array.isArray(suites) ? (suites as readonly TestFile[]) : Object.entries(suites).map(asTest)
  const run = { type: 'run', id: 1, seed: 'a seed', language: 'typescript', memoryMb: 64, outputKb: 64 } as const
  executeRun(
    { ...run, submission, tests, skip, bail: false, foreignTests: false },
    (message) => void messages.push(message),
  )
  const collected = messages.flatMap((message) => (message.type === 'collected' ? message.tests : []))
  const ended = messages.flatMap((message) => (message.type === 'test-end' ? [message] : []))
  const failed = messages.find((message) => message.type === 'load-error' || message.type === 'suite-error')
  const all = ended.map((end) => ({ ...(collected[end.index] as CollectedTest), ...end }))
  const outcome = ({ status, message }: Ended) => (message === null ? status : `${status}: ${message}`)
  return {
    outcomes: Object.fromEntries(all.map((test) => [test.name, outcome(test)])),
    tests: all,
    failure: failed === undefined ? undefined : `${failed.type}: ${failed.message}`,
  }
}

/** Runs one script. */
export function runScript(submission: Files, text: string, path = 'main.test.ts'): Ran {
  return runSuites(submission, { [path]: text })
}

const isScript = /\.(?:test|spec)\.[jt]s$/

function asTest([path, text]: [string, string]): TestFile {
  return { path, text, visibility: 'hidden', form: isScript.test(path) ? 'script' : 'support' }
}
