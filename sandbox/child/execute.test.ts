import { describe, expect, test } from 'vitest'
import { runSuite } from './testing/run.ts'

const head = `import { expect, test, vi } from 'vitest'\n`

describe('a run', () => {
  test('says what it collected, then each test, then the end', () => {
    const { messages } = runSuite(
      'export const add = (a: number, b: number): number => a + b',
      `${head}import { add } from './main'
       test('right', () => expect(add(1, 2)).toBe(3))
       test('wrong', () => expect(add(1, 2)).toBe(4))`,
    )
    expect(messages.map(({ type }) => type)).toEqual([
      'collected',
      'test-start',
      'test-end',
      'test-start',
      'test-end',
      'done',
    ])
    expect(messages[4]).toMatchObject({ index: 1, status: 'failed', console: '' })
    expect(messages[5]).toMatchObject({ id: 1, retire: false, cpuMs: expect.any(Number) })
  })

  test('leaves out tests that were decided before', () => {
    const report = runSuite('export {}', `${head}test('a', () => {}); test('b', () => {}); test('c', () => {})`, {
      skip: [0, 2],
    })
    expect(report.lines).toEqual(['b: passed'])
  })

  test('names file, line and column of what does not parse', () => {
    const { messages } = runSuite(
      'export const a = 1\nexport const b = = 2',
      `${head}import './main'\ntest('a', () => {})`,
    )
    expect(messages[0]).toMatchObject({ type: 'load-error', message: expect.stringContaining('main.ts:2:18') })
    expect(messages[1]).toMatchObject({ type: 'done' })
  })

  test('names file, line and column of what throws while it loads', () => {
    const { messages } = runSuite(
      'interface A { a: number }\nexport const b = (null as unknown as A).a',
      `${head}import './main'\ntest('a', () => {})`,
    )
    expect(messages[0]).toMatchObject({ type: 'load-error', message: expect.stringContaining('main.ts:2:41') })
  })

  test('tells a fault of the suite from one of the submission', () => {
    const { messages } = runSuite('export {}', `${head}throw new Error('mine')`)
    expect(messages[0]).toMatchObject({ type: 'suite-error', message: expect.stringContaining('mine') })
  })

  test('takes no real time for virtual time', () => {
    const started = performance.now()
    const report = runSuite(
      'export const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))',
      `${head}import { sleep } from './main'
       test('long', async () => { const t = Date.now(); await sleep(3_600_000); expect(Date.now() - t).toBeGreaterThanOrEqual(3_600_000) }, 4_000_000)
       test('never', async () => { await new Promise(() => {}) })`,
    )
    expect(report.tests.map(({ status }) => status)).toEqual(['passed', 'failed'])
    expect(performance.now() - started).toBeLessThan(60_000)
  })

  test('fails the test at hand for a rejection that nobody handles', () => {
    const report = runSuite(
      `export function start(): void { void Promise.reject(new Error('lost')) }`,
      `${head}import { start } from './main'
       test('starts', () => { start() })
       test('next', () => {})`,
    )
    expect(report.lines).toEqual([
      expect.stringMatching(/^starts: failed: Unhandled rejection: .*lost/),
      'next: passed',
    ])
  })

  test('shows positions of the submission in failures, and none of the tests', () => {
    const report = runSuite(
      `interface X { a: string }\n\nexport function f(x?: X): string {\n  return x!.a\n}`,
      `${head}import { f } from './main'\ntest('f', () => { f() })`,
    )
    expect(report.tests[0]?.message).toContain('main.ts:4:')
    expect(report.tests[0]?.message).not.toContain('main.test.ts')
  })
})

describe('a limit', () => {
  test('of memory ends the test at hand and the run', () => {
    const report = runSuite(
      'export function grow(): void { const all: unknown[] = []; for (;;) all.push({ a: 1, b: [1, 2, 3] }) }',
      `${head}import { grow } from './main'
       test('before', () => {})
       test('grows', () => { expect(() => grow()).toThrow() })
       test('after', () => {})`,
    )
    expect(report.lines).toEqual([
      'before: passed',
      'grows: memory: It needed more than its limit of 64 MiB of memory.',
    ])
    expect(report.done).toMatchObject({ retire: true })
    expect(runSuite('export {}', `${head}test('next', () => {})`).lines).toEqual(['next: passed'])
  })

  test('of memory while loading is said of loading', () => {
    const report = runSuite(
      'const all: unknown[] = []; for (;;) all.push({ a: 1, b: [1, 2, 3] })\nexport const a = 1',
      `${head}import './main'\ntest('a', () => {})`,
    )
    expect(report.messages[0]).toMatchObject({
      type: 'load-error',
      message: 'Loading the submission needed more than its limit of 64 MiB of memory.',
    })
  })

  test('of output ends the test at hand and the run', () => {
    const report = runSuite(
      `export function flood(): void { for (;;) { try { console.log('x'.repeat(1000)) } catch {} } }`,
      `${head}import { flood } from './main'
       test('floods', () => { flood() })
       test('after', () => {})`,
      { outputKb: 8 },
    )
    expect(report.tests).toHaveLength(1)
    expect(report.tests[0]).toMatchObject({ status: 'output' })
    expect(report.done).toMatchObject({ retire: true })
  })
})
