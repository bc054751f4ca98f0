import { describe, expect, it } from 'vitest'
import { packCases } from '../../case-values.ts'
import type { Case, CaseSuite, TestFile } from '../../challenge.ts'
import { runSuites } from './testing.ts'

const submission = {
  'src/numbers.ts': `
    export function total(numbers: number[]): number { return numbers.reduce((sum, n) => sum + n, 0) }
    export async function later(value: unknown) { await new Promise((done) => setTimeout(done, 1000)); return value }
    export function clear(numbers: number[]) { const count = numbers.length; numbers.length = 0; return count }
    export function refuse(why: string): never { throw new RangeError(why) }
    export const shuffled = () => [3, 1, 2]
    export const third = () => 0.1 + 0.2`,
  'old.js': 'module.exports = { twice: (n) => 2 * n }',
}

function outcomes(suite: Partial<CaseSuite> & { cases: readonly Case[] }) {
  const whole: CaseSuite = { group: 'group', module: 'src/numbers', call: 'total', compare: 'exact', ...suite }
  const test: TestFile = { path: 'numbers.yaml', visibility: 'hidden', form: 'cases', suite: whole }
  return runSuites(submission, [test]).outcomes
}

it('call an export and compare', () => {
  expect(outcomes({ cases: [{ name: 'sums', args: [[1, 2]], expect: 3 }] })).toEqual({ 'group > sums': 'passed' })
})

it('show call, expectation and result', () => {
  expect(outcomes({ cases: [{ name: 'sums', args: [[1, 2]], expect: 4 }] })).toEqual({
    'group > sums': 'failed: total([1, 2]) returned a wrong result\n\nexpected: 4\nreceived: 3',
  })
})

it('copy arguments afresh for every case', () => {
  const args = [[1, 2, 3]]
  const cases = ['a', 'b'].map((name) => ({ name, args, expect: 3 }))
  expect(outcomes({ call: 'clear', cases })).toEqual({ 'group > a': 'passed', 'group > b': 'passed' })
})

it('wait for promises', () => {
  const cases = [{ name: 'waits', args: [{ a: [1] }], expect: { a: [1] } }]
  expect(outcomes({ call: 'later', cases })).toEqual({ 'group > waits': 'passed' })
})

it('expect errors by their message', () => {
  const cases = [
    { name: 'contains', args: ['out of reach'], throws: 'reach' },
    { name: 'other', args: ['out of reach'], throws: 'sight' },
    { name: 'unexpected', args: ['oh'], expect: 1 },
  ]
  expect(outcomes({ call: 'refuse', cases })).toEqual({
    'group > contains': 'passed',
    'group > other':
      'failed: refuse("out of reach") should throw an error with "sight" in its message, and threw "out of reach"',
    'group > unexpected': 'failed: RangeError: oh\n    at refuse (src/numbers.ts:5:56)',
  })
  expect(outcomes({ cases: [{ name: 'returns', args: [[1]], throws: 'x' }] })).toEqual({
    'group > returns': 'failed: total([1]) should throw an error with "x" in its message, and returned 1',
  })
})

it('compare closely and without order', () => {
  const close: Case[] = [{ name: 'c', args: [], expect: 0.3 }]
  const unordered: Case[] = [{ name: 'u', args: [], expect: [1, 2, 3] }]
  expect(outcomes({ call: 'third', compare: 'close', cases: close })).toEqual({ 'group > c': 'passed' })
  expect(outcomes({ call: 'shuffled', compare: 'unordered', cases: unordered })).toEqual({ 'group > u': 'passed' })
})

it('find what CommonJS exports', () => {
  const cases = [{ name: 'twice', args: [4], expect: 8 }]
  expect(outcomes({ module: 'old', call: 'twice', cases })).toEqual({ 'group > twice': 'passed' })
})

it('say what is missing', () => {
  const cases: Case[] = [{ name: 'a', args: [], expect: 1 }]
  expect(outcomes({ call: 'average', cases })).toEqual({
    'group > a': 'failed: src/numbers exports no function named average',
  })
  expect(outcomes({ module: 'absent', cases })).toEqual({ 'group > a': 'failed: The submission has no module absent' })
})

/** What a function of the submission returns and gets is what it would be if nothing stood between. */
describe('values of a case', () => {
  function outcomeOf(code: string, { args = [], expect: expected }: { args?: unknown[]; expect: unknown }): string {
    const suite: CaseSuite = {
      group: 'g',
      module: 'made',
      call: 'make',
      compare: 'exact',
      cases: [{ name: 'c', args, expect: expected }],
    }
    const test: TestFile = packCases({ path: 'made.yaml', visibility: 'hidden', form: 'cases', suite })
    return runSuites({ 'made.js': code }, [test]).outcomes['g > c'] ?? 'not run'
  }

  it.each([
    [
      'nested data',
      'export const make = () => ({ a: [1, { b: null, c: "\\u0000x\\ud800" }], d: true })',
      { a: [1, { b: null, c: '\0x\ud800' }], d: true },
    ],
    ['no objects at all', 'export const make = () => 7', 7],
    [
      'a property that is undefined, which counts as missing',
      'export const make = () => ({ a: 1, b: undefined })',
      { a: 1 },
    ],
    [
      'numbers that JSON lacks',
      'export const make = () => [NaN, Infinity, -Infinity, -0]',
      [Number.NaN, Infinity, -Infinity, 0],
    ],
    [
      'an object without a prototype',
      'export const make = () => Object.assign(Object.create(null), { a: 1 })',
      { a: 1 },
    ],
    ['a getter', 'export const make = () => ({ get a() { return 1 } })', { a: 1 }],
    ['frozen data', 'export const make = () => Object.freeze({ a: Object.freeze([1]) })', { a: [1] }],
    ['one object twice', 'export const make = () => { const a = [1]; return [a, a] }', [[1], [1]]],
    [
      'a key that is no name',
      'export const make = () => JSON.parse(\'{"__proto__": 1}\')',
      JSON.parse('{"__proto__": 1}'),
    ],
    [
      'what a microtask still adds',
      'export const make = () => { const list = []; Promise.resolve().then(() => list.push(1)); return list }',
      [1],
    ],
    ['a promise of data', 'export const make = async () => ({ a: [await 1] })', { a: [1] }],
    [
      'data that waits for a timer',
      'export const make = () => new Promise((done) => setTimeout(() => done([1]), 1000))',
      [1],
    ],
    [
      'very much of it',
      'export const make = () => Array.from({ length: 120_000 }, (_, n) => n)',
      Array.from({ length: 120_000 }, (_, n) => n),
    ],
  ])('%s', (_name, code, expected) => {
    expect(outcomeOf(code, { expect: expected })).toBe('passed')
  })

  it.each([
    ['a date', 'export const make = () => [new Date(0)]', ['1970-01-01T00:00:00.000Z']],
    ['an instance', 'class A { a = 1 }; export const make = () => new A()', { a: 1 }],
    [
      'an object that says how it is written',
      'export const make = () => ({ a: 1, toJSON: () => ({ a: 2 }) })',
      { a: 2 },
    ],
    ['objects that all say so', 'export const make = () => { Object.prototype.toJSON = () => 2; return { a: 1 } }', 2],
    ['a hole', 'export const make = () => [1, , 3]', [1, null, 3]],
    ['a list with a property', 'export const make = () => Object.assign([1], { a: 1 })', { 0: 1, a: 1 }],
    ['a boxed number', 'export const make = () => [Object(1)]', [1]],
    [
      'what answers as it likes',
      'export const make = () => new Proxy([1], { get: (list, key) => key === "length" ? 1 : 2 })',
      [1],
    ],
  ])('%s is not what its text would be', (_name, code, expected) => {
    expect(outcomeOf(code, { expect: expected })).toMatch(/^failed/)
  })

  it('data that contains itself ends with an answer', () => {
    expect(outcomeOf('export const make = () => { const a = []; a.push(a); return a }', { expect: [[]] })).toMatch(
      /^failed/,
    )
  })

  it('arguments are the function’s own', () => {
    const code = `let before
      export const make = (list) => { const same = list === before; before = list; list.push(same); return list }`
    expect(outcomeOf(code, { args: [[1, { a: 'b' }]], expect: [1, { a: 'b' }, false] })).toBe('passed')
    expect(outcomeOf(code, { args: [[Number.NaN, '\0']], expect: [Number.NaN, '\0', false] })).toBe('passed')
  })

  it('an argument is an ordinary object there', () => {
    const code = `export const make = (a) => [a instanceof Object, a.list instanceof Array, Object.keys(a), a.__proto__ === Object.prototype]`
    expect(outcomeOf(code, { args: [{ list: [] }], expect: [true, true, ['list'], true] })).toBe('passed')
  })

  it('a call that throws, and one that rejects, say so', () => {
    expect(outcomeOf('export const make = () => { throw new TypeError("no") }', { expect: 1 })).toMatch(/TypeError: no/)
    expect(outcomeOf('export const make = async () => { throw new TypeError("no") }', { expect: 1 })).toMatch(
      /TypeError: no/,
    )
  })
})
