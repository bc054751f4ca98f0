import { describe, expect, it } from 'vitest'
import { runScript, runSuites } from './testing.ts'

const none = { 'empty.ts': 'export const nothing = undefined' }

describe('collecting', () => {
  it('names tests by their path and groups them by the outermost describe', () => {
    const { tests } = runScript(
      none,
      `describe('outer', () => {
        describe('inner', () => { it('one', () => {}) })
        test('two', () => {})
      })
      it('three', () => {})
      it('three', () => {})`,
      'test/cart.test.ts',
    )
    expect(tests.map(({ name, group, file }) => [name, group, file])).toEqual([
      ['outer > inner > one', 'outer', 'test/cart.test.ts'],
      ['outer > two', 'outer', 'test/cart.test.ts'],
      ['three', 'cart', 'test/cart.test.ts'],
      ['three (2)', 'cart', 'test/cart.test.ts'],
    ])
  })

  it('does not count what is skipped', () => {
    const { outcomes } = runScript(
      none,
      `import { describe, it, test } from 'vitest'
      const bad = () => { throw new Error('ran') }
      xtest('a', bad); xit('b', bad); it.skip('c', bad); test.todo('d'); it.skipIf(true)('e', bad); it.runIf(false)('f', bad)
      xdescribe('g', () => { it('h', bad) }); describe.skip('i', () => { describe('j', () => { it('k', bad) }) })
      it('l', { skip: true }, bad)
      it.skipIf(false)('kept', () => {}); it.runIf(true)('kept too', () => {})`,
    )
    expect(outcomes).toEqual({ kept: 'passed', 'kept too': 'passed' })
  })

  it('runs tables', () => {
    const { outcomes } = runScript(
      none,
      `import { describe, expect, it, test } from 'vitest'
      it.each([[1, 2], [3, 4]])('%i before %i', (a, b) => { expect(a + 1).toBe(b) })
      it.each([{ a: 1, b: { c: 'x' } }])('$a, $b.c', ({ a, b }) => { expect(a + b.c).toBe('1x') })
      it.each\`a | b
        \${1} | \${'one'}
      \`('$a is $b', ({ a, b }) => { expect([a, b]).toEqual([1, 'one']) })
      it.for([[5, 6]])('for %i', ([a, b], { expect }) => { expect(b - a).toBe(1) })
      describe.each(['x', 'y'])('suite %s', (name) => { test('has its name', () => { expect('xy').toContain(name) }) })`,
    )
    expect(outcomes).toEqual({
      '1 before 2': 'passed',
      '3 before 4': 'passed',
      '1, x': 'passed',
      '1 is one': 'passed',
      'for 5': 'passed',
      'suite x > has its name': 'passed',
      'suite y > has its name': 'passed',
    })
  })

  it.each([
    ["test.only('a', () => {})", "test.only('a') leaves out the other tests; take .only away"],
    ["describe.only('a', () => {})", "describe.only('a') leaves out the other tests; take .only away"],
    ["fit('a', () => {})", "test.only('a') leaves out the other tests; take .only away"],
    ['const a = 1', 'main.test.ts holds no test'],
    ['throw new Error("oh")', 'main.test.ts: oh'],
    ['const a = ;', 'main.test.ts:1:11: Unexpected token'],
    ["import './absent'", "main.test.ts: Cannot find module './absent', imported by main.test.ts"],
  ])("calls an author's fault a suite error: %s", (text, message) => {
    expect(runScript(none, text).failure).toContain('suite-error: ')
    expect(runScript(none, text).failure).toContain(message)
  })

  it("tells a submission's failure to load from it, and where", () => {
    const script = `import { a } from './a'\nit('x', () => a)`
    expect(runScript({ 'a.ts': 'export const a = ;' }, script).failure).toMatch(
      /^load-error: SyntaxError: a\.ts:1:18: Unexpected token/,
    )
    expect(runScript({ 'a.ts': 'const b = 1\n\nthrow new TypeError("not today")\nexport {}' }, script).failure).toBe(
      'load-error: TypeError: not today\n    at a.ts:3:7',
    )
    expect(runScript({ 'a.ts': "import left from 'left-pad'\nleft()" }, script).failure).toContain(
      "Cannot find package 'left-pad'. A submission can import its own files and these modules of Node: assert, buffer",
    )
  })

  it('gives each file its own instances of the submission', () => {
    const script = `import { next } from './counter'\nit('starts at 1', () => { expect(next()).toBe(1) })`
    const submission = { 'counter.ts': 'let count = 0\nexport const next = () => ++count' }
    const { tests } = runSuites(submission, { 'a.test.ts': script, 'b.test.ts': script })
    expect(tests.map(({ status }) => status)).toEqual(['passed', 'passed'])
  })

  it('loads helpers and data of the tests beside them', () => {
    const { outcomes } = runSuites(
      { 'src/double.ts': 'export const double = (n: number) => 2 * n' },
      {
        'test/a.test.ts': `import { check } from './helper'\nimport data from './data.json'\nit('works', () => { data.forEach(check) })`,
        'test/helper.ts': `import { expect } from 'vitest'\nimport { double } from '../src/double'\nexport const check = (n: number) => expect(double(n)).toBe(n + n)`,
        'test/data.json': '[1, 2]',
      },
    )
    expect(outcomes).toEqual({ works: 'passed' })
  })

  it('waits for a suite that is declared asynchronously', () => {
    const { outcomes, failure } = runScript(
      none,
      `import { describe, expect, it } from 'vitest'
      const load = () => new Promise((resolve) => setTimeout(resolve, 10, [1, 2]))
      describe('rows', async () => {
        const rows = await load()
        describe('inner', () => { for (const row of rows) it('row ' + row, () => { expect(row).toBeGreaterThan(0) }) })
      })
      describe('next', () => { it('stands alone', () => {}) })`,
    )
    expect(failure).toBeUndefined()
    expect(outcomes).toEqual({
      'rows > inner > row 1': 'passed',
      'rows > inner > row 2': 'passed',
      'next > stands alone': 'passed',
    })
    const never = `import { describe, it } from 'vitest'\ndescribe('x', async () => { await new Promise(() => {}) })\nit('y', () => {})`
    expect(runScript(none, never).failure).toContain("describe('x') waits for something that never happens")
    const fails = `import { describe } from 'vitest'\ndescribe('x', async () => { await 1; throw new Error('not declared') })`
    expect(runScript(none, fails).failure).toContain('not declared')
  })

  it('leaves out what was decided before', () => {
    const script = `it('a', () => {})\nit('b', () => {})\nit('c', () => {})`
    expect(Object.keys(runSuites(none, { 'a.test.ts': script }, [0, 2]).outcomes)).toEqual(['b'])
  })
})

describe('hooks', () => {
  it('run around tests, outer ones outside', () => {
    const { outcomes } = runScript(
      none,
      `const log: string[] = []
      beforeAll(() => { log.push('all'); return () => { log.push('torn down') } })
      beforeEach(() => { log.push('each'); return () => { log.push('undone') } })
      afterEach(() => { log.push('after') })
      describe('inner', () => {
        beforeAll(async () => { log.push('inner all') })
        beforeEach(() => { log.push('inner each') })
        afterEach(() => { log.push('inner after') })
        it('first', () => { expect(log).toEqual(['all', 'inner all', 'each', 'inner each']); log.length = 0 })
        it('second', () => {
          expect(log).toEqual(['undone', 'inner after', 'after', 'each', 'inner each'])
          log.length = 0
        })
      })
      it('third', () => { expect(log).toEqual(['undone', 'inner after', 'after', 'each']) })`,
    )
    expect(outcomes).toEqual({ 'inner > first': 'passed', 'inner > second': 'passed', third: 'passed' })
  })

  it('fail the tests that they cover', () => {
    const { outcomes } = runScript(
      none,
      `describe('all', () => {
        beforeAll(() => { throw new Error('not ready') })
        it('a', () => {})
        it('b', () => {})
      })
      describe('each', () => {
        let count = 0
        beforeEach(() => { count++; if (count === 2) throw new Error('second time') })
        it('c', () => {})
        it('d', () => {})
      })
      describe('after', () => {
        afterAll(() => { throw new Error('not tidy') })
        it('e', () => {})
        it('f', () => {})
      })
      it('g', () => {})`,
    )
    expect(outcomes).toEqual({
      'all > a': 'failed: not ready',
      'all > b': 'failed: not ready',
      'each > c': 'passed',
      'each > d': 'failed: second time',
      'after > e': 'passed',
      'after > f': 'failed: not tidy',
      g: 'passed',
    })
  })

  it('can be registered by a test', () => {
    const { outcomes } = runScript(
      none,
      `import { expect, it, onTestFinished, onTestFailed } from 'vitest'
      const log: string[] = []
      it('registers', ({ onTestFinished: finished }) => {
        onTestFinished(() => { log.push('one') })
        finished(() => { log.push('two') })
        onTestFailed(() => { log.push('never') })
      })
      it('sees', () => { expect(log).toEqual(['two', 'one']) })`,
    )
    expect(outcomes).toEqual({ registers: 'passed', sees: 'passed' })
  })
})

describe('a test', () => {
  it('may wait in virtual time, up to its limit', () => {
    const { outcomes } = runScript(
      none,
      `const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))
      it('waits', async () => { const start = Date.now(); await sleep(4000); expect(Date.now() - start).toBeGreaterThanOrEqual(4000) })
      it('waits too long', async () => { await sleep(6000) })
      it('has its own limit', async () => { await sleep(50) }, 20)
      it('has a long limit', async () => { await sleep(60_000) }, { timeout: 100_000 })
      it('waits for nothing', () => new Promise(() => {}))
      it('waits busily', () => { const start = Date.now(); while (Date.now() - start < 200); })`,
    )
    expect(outcomes).toEqual({
      waits: 'passed',
      'waits too long': "failed: The test timed out in 5000 ms of the run's clock",
      'has its own limit': "failed: The test timed out in 20 ms of the run's clock",
      'has a long limit': 'passed',
      'waits for nothing': "failed: The test timed out in 5000 ms of the run's clock",
      'waits busily': 'passed',
    })
  })

  it('may call back, as in Jest', () => {
    const { outcomes } = runScript(
      none,
      `it('is done', (done) => { setTimeout(done, 10) })
      it('is done with an error', (done) => { done(new Error('wrong')) })
      it('throws before', (done) => { throw new Error('early') })
      it.each([[1]])('is done in a table', (n, done) => { expect(n).toBe(1); done() })
      it('has a context', ({ expect, task }) => { expect(task.name).toBe('has a context') })
      beforeEach((done) => { setTimeout(() => done(), 5) })`,
    )
    expect(outcomes).toEqual({
      'is done': 'passed',
      'is done with an error': 'failed: wrong',
      'throws before': 'failed: early',
      'is done in a table': 'passed',
      'has a context': 'passed',
    })
  })

  it('fails for what its timers and forgotten promises throw', () => {
    const { outcomes } = runScript(
      {
        'a.ts': `export const later = () => { setTimeout(() => { throw new TypeError('in a timer') }, 5) }\nexport const forget = () => { Promise.reject(new RangeError('forgotten')) }`,
      },
      `import { forget, later } from './a'
      it('timer', async () => { later(); await new Promise((done) => setTimeout(done, 10)) })
      it('forgotten', async () => { forget(); await 1 })
      it('next', () => {})`,
    )
    expect(outcomes.timer).toBe('failed: TypeError: in a timer\n    at a.ts:1:55')
    expect(outcomes.forgotten).toMatch(/^failed: Unhandled rejection: RangeError: forgotten/)
    expect(outcomes.next).toBe('passed')
  })

  it('can be expected to fail, or tried again', () => {
    const { outcomes } = runScript(
      none,
      `let tries = 0
      it.fails('fails', () => { expect(1).toBe(2) })
      it.fails('passes', () => {})
      it('is flaky', { retry: 2 }, () => { tries++; expect(tries).toBe(3) })`,
    )
    expect(outcomes).toEqual({
      fails: 'passed',
      passes: 'failed: The test was expected to fail, and it passed',
      'is flaky': 'passed',
    })
  })
})
