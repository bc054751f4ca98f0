import { describe, expect, it } from 'vitest'
import { runScript } from './testing.ts'

const submission = {
  'src/cart.ts': `interface Item { price: number }
export function total(items: Item[]): number {
  console.log('adding', items.length, { deep: [1] })
  if (items.length > 2) throw new RangeError('too many')
  return items.reduce((sum, { price }) => sum + price, 0)
}
export const print = (text: string, times: number) => { for (let i = 0; i < times; i++) console.log(text) }`,
}

const run = (body: string) => runScript(submission, `import { print, total, absent } from './src/cart'\n${body}`)

describe('the message of a failure', () => {
  it('has the difference as Vitest prints it', () => {
    expect(
      run(`it('a', () => { expect({ sum: total([{ price: 1 }]), list: [1] }).toEqual({ sum: 2, list: [1] }) })`)
        .outcomes.a,
    ).toBe(
      [
        'failed: expected { sum: 1, list: [ 1 ] } to deeply equal { sum: 2, list: [ 1 ] }',
        '',
        '- Expected',
        '+ Received',
        '',
        '  {',
        '    "list": [',
        '      1,',
        '    ],',
        '-   "sum": 2,',
        '+   "sum": 1,',
        '  }',
      ].join('\n'),
    )
  })

  it('has the first place in the submission, by its own source', () => {
    const thrown = run(`it('a', () => { total([{ price: 1 }, { price: 1 }, { price: 1 }]) })`).outcomes.a
    expect(thrown).toBe('failed: RangeError: too many\n    at total (src/cart.ts:4:31)')
  })

  it('names what the source names', () => {
    expect(run(`it('a', () => { absent(1) })`).outcomes.a).toBe('failed: TypeError: absent is not a function')
    const shown = run(`it('a', () => { expect(() => absent(1)).not.toThrow() })`).outcomes.a
    expect(shown).toContain('absent is not a function')
    expect(shown).not.toContain('__vite')
  })

  it('tells every soft assertion that did not hold', () => {
    const text = run(`it('a', () => { expect.soft(1).toBe(2); expect.soft('x').toBe('x'); expect.soft(3).toBe(4) })`)
      .outcomes.a
    expect(text).toContain('expected 1 to be 2')
    expect(text).toContain('expected 3 to be 4')
  })

  it('counts assertions', () => {
    const { outcomes } = run(
      `it('a', () => { expect.assertions(2); expect(1).toBe(1) })\nit('b', () => { expect.hasAssertions() })`,
    )
    expect(outcomes).toEqual({
      a: 'failed: expected number of assertions to be 2, but got 1',
      b: 'failed: expected any number of assertion, but got none',
    })
  })

  it('compares with snapshots of Vitest and of Jest', () => {
    const { outcomes } = run(
      'it("a", () => { expect({ b: [1], a: "x" }).toMatchInlineSnapshot(`\n  {\n    "a": "x",\n    "b": [\n      1,\n    ],\n  }\n`) })\n' +
        'it("b", () => { expect({ a: 1 }).toMatchInlineSnapshot(`\n  Object {\n    "a": 1,\n  }\n`) })\n' +
        'it("c", () => { expect(1).toMatchInlineSnapshot(`2`) })\n' +
        'it("d", () => { expect(1).toMatchSnapshot() })',
    )
    expect(outcomes).toEqual({
      a: 'passed',
      b: 'passed',
      c: 'failed: Snapshot `inline` mismatched\n\nExpected: "2"\nReceived: "1"',
      d: 'failed: The suite holds no snapshot "d 1"; snapshots are not written here',
    })
  })
})

describe('the console', () => {
  it('belongs to the test during which the submission printed', () => {
    const { tests } = run(
      `it('a', () => { total([]); console.log('not this') })\nit('b', () => { total([{ price: 1 }]) })`,
    )
    expect(tests.map((test) => test.console)).toEqual(['adding 0 { deep: [ 1 ] }', 'adding 1 { deep: [ 1 ] }'])
  })

  it('has a limit, which stops the test', () => {
    const { tests } = run(
      `it('a', () => { print('x'.repeat(1023), 63) })\nit('b', () => { print('x'.repeat(1023), 2) })`,
    )
    expect(tests.map(({ status, message }) => [status, message])).toEqual([
      ['passed', null],
      ['output', "It printed more than its run's limit of 64 KiB."],
    ])
  })
})
