import type { Files } from '../../challenge.ts'
import { executeRun } from '../execute.ts'
import type { ChildMessage, ChildRun } from '../protocol.ts'

export type Ended = Extract<ChildMessage, { type: 'test-end' }>

/** What one run said, sorted. */
export interface RunReport {
  readonly messages: readonly ChildMessage[]
  readonly tests: readonly Ended[]
  /** A test's name, its status, and what its message begins with. */
  readonly lines: readonly string[]
  readonly done: Extract<ChildMessage, { type: 'done' }> | undefined
}

/** Runs a submission against one suite in this process, as a child process does. */
export function runSuite(submission: Files | string, suite: string, overrides: Partial<ChildRun> = {}): RunReport {
  const messages: ChildMessage[] = []
  const run: ChildRun = {
    type: 'run',
    id: 1,
    seed: 'seed',
    language: 'typescript',
    submission: typeof submission === 'string' ? { 'main.ts': submission } : submission,
    tests: [{ path: 'main.test.ts', visibility: 'hidden', form: 'script', text: suite }],
    memoryMb: 64,
    outputKb: 64,
    skip: [],
    bail: false,
    foreignTests: false,
    ...overrides,
  }
  executeRun(run, (message) => messages.push(message))
  const tests = messages.filter((message) => message.type === 'test-end')
  const names = messages.flatMap((message) => (message.type === 'collected' ? message.tests : []))
  return {
    messages,
    tests,
    lines: tests.map(({ index, status, message }) => {
      const name = names[index]?.name ?? '?'
      return message === null ? `${name}: ${status}` : `${name}: ${status}: ${message.split('\n')[0]}`
    }),
    done: messages.find((message) => message.type === 'done'),
  }
}
