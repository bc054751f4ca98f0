import { expect, test } from 'vitest'
import { runSuite } from '../child/testing/run.ts'

const head = `import { describe, expect, test, it, vi, beforeEach } from 'vitest'\nimport * as main from './main'\n`

/** A suite whose hidden expectation is the text of `SECRET`, which the submission must not learn. */
const honestSuite = `${head}test('adds', () => { expect(main.add(20, 22)).toBe(42) })`
const honest = 'export const add = (a: number, b: number): number => a + b'

export interface Attack {
  readonly name: string
  readonly submission: string
  /** Body of a test file; `main` is the submission's namespace. */
  readonly suite: string
  /** Each test's name, status and first line of its message. */
  readonly expected: readonly (string | RegExp)[]
  readonly language?: 'javascript' | 'typescript'
}

/** Runs an attack, checks exactly what came of it, and that the next honest run is none the worse. */
export function attack({ name, submission, suite, expected, language = 'typescript' }: Attack): void {
  test(name, () => {
    const file = language === 'typescript' ? 'main.ts' : 'main.js'
    const report = runSuite({ [file]: submission }, head + suite, { language })
    const loads = report.messages.flatMap((message) =>
      message.type === 'load-error' || message.type === 'suite-error' ? [`${message.type}: ${message.message}`] : [],
    )
    const lines = [...loads, ...report.lines]
    expect(lines).toEqual(expected.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))))
    expect(runSuite(honest, honestSuite).lines).toEqual(['adds: passed'])
  })
}
