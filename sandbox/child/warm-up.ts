import { languageSupport } from '../languages/language.ts'

/**
 * What a guest does in a run of no consequence, so that the functions of a run are compiled already when they go into
 * the snapshot. It happens in a context of its own, which is thrown away.
 */
const opened = `const opened = door({ Callback: function (run) { return run } })
  opened.takeSender(() => '[1,[1],[]]')
  opened.open(new ArrayBuffer(16), () => '', () => {})`

const suite = `
import { describe, test, expect, vi, beforeEach, afterEach } from 'vitest'
describe('group', () => {
  let calls = []
  beforeEach(() => { calls = [] })
  afterEach(async () => {})
  test('data', () => {
    expect(1).toBe(1)
    expect({ a: [1, { b: 'c' }] }).toEqual({ a: [1, { b: 'c' }] })
    expect([1, 2]).toStrictEqual([1, 2])
    expect([1, 2]).toContain(2)
    expect({ a: 1, b: 2 }).toMatchObject({ a: 1 })
    expect(new Map([[1, 2]])).toEqual(new Map([[1, 2]]))
    expect(0.1 + 0.2).toBeCloseTo(0.3)
    expect('text').toMatch(/t/)
    expect([]).toHaveLength(0)
    expect(2).toBeGreaterThan(1)
    expect(null).toBeNull()
    expect(undefined).toBeUndefined()
    expect(true).toBeTruthy()
    expect(false).toBe(false)
    expect([]).not.toContain(1)
    expect(new Date(0)).toBeInstanceOf(Date)
  })
  test('errors', () => {
    expect(() => { throw new RangeError('no') }).toThrow(RangeError)
    expect(() => { throw new Error('no') }).toThrow('no')
  })
  test('promises', async () => {
    await expect(Promise.resolve(1)).resolves.toBe(1)
    await expect(Promise.reject(new Error('no'))).rejects.toThrow('no')
  })
  test('mocks', () => {
    const spy = vi.fn((x) => x)
    spy(1)
    expect(spy).toHaveBeenCalledTimes(1)
    expect(spy).toHaveBeenCalledWith(1)
  })
  test.each([[1, 2]])('%i', (a) => { expect(a).toBe(1) })
  test('failure', () => { expect({ a: 1 }).toEqual({ a: 2 }) })
})
`

const testsRun = {
  seed: 'warm-up',
  modules: languageSupport('typescript').compile({ 'warm.test.ts': suite }, 'tests:///').modules,
  suites: [{ path: 'warm.test.ts', visibility: 'hidden', form: 'script', text: '' }],
  submission: ['main.ts'],
  asynchronous: false,
  skip: [],
  outputKb: 64,
}

const submission = {
  'other.ts': 'export const other = 1',
  'main.ts': `
export { other } from './other'
export function add(a: number, b: number): number { return a + b }
export function echo(value) { return value }
export class Box {
  #list = []
  get size() { return this.#list.length }
  put(item) { this.#list.push(item); item.seen = true; return this }
  list() { return this.#list.map((item) => ({ ...item, tags: [1, 'a', null, undefined], at: new Date(0) })) }
  groups() { return { map: new Map([['a', [1]]]), set: new Set([1]), nan: NaN, minus: -0, big: 1n, none: undefined } }
  async later(value) { await null; return [value, ...await this.list()] }
  wait() { return new Promise((resolve) => setTimeout(resolve, 10)) }
  fail() { throw new RangeError('no') }
  call(back) { return back(1, { a: [2] }) }
  print() { console.log('text', 1) }
  *[Symbol.iterator]() { yield* this.#list }
}`,
}

const candidateRun = { seed: 'warm-up', modules: languageSupport('typescript').compile(submission, 'file:///').modules }

/**
 * Requests as the tests' side sends them, `[op, target, …operands, records]` of `guest/bridge/wire.ts`: load, read,
 * construct, call with data (also such as is nobody's) and with a call-back, wait, fail, look at properties, change data.
 */
const requests = `
  const ask = (...request) => JSON.parse(handle(JSON.stringify(request)))
  const idIn = ([, value]) => value[1]
  ask(0, 0, 'kind', [1, 'main.ts'], [])
  const [, namespace, records] = ask(0, 0, 'load', [1, 'main.ts', false], [])
  const idOf = (name) => records.find((record) => record[1] === 'f' && record[3] === name)[0]
  ask(15, 0, [])
  ask(1, idOf('add'), [1], [1, 2], [])
  ask(17, idOf('add'), [1, 2], [])
  ask(17, idOf('echo'), [[1, 'a', { b: [true, null] }]], [])
  const box = idIn(ask(2, idOf('Box'), [0, idOf('Box')], [], []))
  const call = (name, parameters, fresh) => ask(1, idIn(ask(3, box, name, [0, box], [])), [0, box], parameters, fresh)
  call('put', [[0, 1]], [[1, 'o', 0, 0, ['a', 7, 'b', 'c', 7, [0, 2]]], [2, 'a', 0, 0, [], 3, [1, [3], [0, 3]]], [3, 'o', 0, 0, []]])
  ask(3, box, 'size', [0, box], [[1, 'o', 0, 0, ['a', 7, 'b', 'c', 7, [0, 2], 'd', 7, 5]]])
  call('put', [[0, 4]], [[4, 'o', 0, 0, ['a', 7, 1]]])
  call('put', [[0, 5]], [[5, 'o', 0, 0, ['a', 7, 'x']]])
  call('list', [], [])
  call('groups', [], [])
  call('call', [[0, 6]], [[6, 'f', 0, 'back', 2, 0]])
  call('print', [], [])
  call('fail', [], [])
  call('later', [1], [])
  call('wait', [], [])
  ask(15, 0, [])
  ask(3, box, [10, 'iterator'], [0, box], [])
  ask(3, box, 'constructor', [0, box], [])
  ask(4, box, 'x', 1, [0, box], [])
  ask(5, box, 'x', [])
  ask(7, box, [])
  ask(8, box, 'x', [])
  ask(9, box, 'y', [15, 14, 1, 0, 0], [])
  ask(10, box, [])
  ask(12, box, [])
  ask(6, box, 'x', [])
`

export const testsWarmUp = `{
  ${opened}
  opened.call('begin', ${JSON.stringify(JSON.stringify(testsRun))})
  const { tests } = JSON.parse(opened.call('collect', ''))
  for (let index = 0; index < tests.length; index++) opened.call('run', String(index))
  opened.close()
}`

export const candidateWarmUp = `{
  ${opened}
  opened.call('begin', ${JSON.stringify(JSON.stringify(candidateRun))})
  let handler
  opened.giveReceiver({ applySync: (_, [receive]) => { handler = receive } })
  const handle = (text) => handler(text)
  ${requests}
}`
