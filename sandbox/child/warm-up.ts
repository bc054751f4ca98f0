/**
 * What a guest does in a run of no consequence, so that the functions of a run are compiled already when they go into
 * the snapshot. It happens in a context of its own, which is thrown away.
 */
const opened = `const opened = door({ Callback: function (run) { return run } })
  opened.takeSender(() => '[1,[1],[]]')
  opened.open(new ArrayBuffer(16), () => '', () => {})`

const suite = `
const { describe, test, expect, vi, beforeEach, afterEach } = await __vite_ssr_import__('vitest')
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
`.replace('await ', '')

const testsRun = {
  seed: 'warm-up',
  modules: { 'warm.test.js': { kind: 'esm', code: suite, awaits: false } },
  suites: [{ path: 'warm.test.js', visibility: 'hidden', form: 'script', text: '' }],
  submission: ['main.js'],
  asynchronous: false,
  skip: [],
  outputKb: 64,
}

const submission = `
Object.defineProperty(__vite_ssr_exports__, 'add', { enumerable: true, configurable: true, get() { return add } })
Object.defineProperty(__vite_ssr_exports__, 'Box', { enumerable: true, configurable: true, get() { return Box } })
function add(a, b) { return a + b }
class Box { #x = 1; list = []; put(x) { this.list.push(x); return { ...x } } async later() { return [1] } fail() { throw new Error('no') } }
`

const candidateRun = { seed: 'warm-up', modules: { 'main.js': { kind: 'esm', code: submission, awaits: false } } }

/** Requests as the tests' side sends them: load, construct, call, read, wait, fail. Ids count down as they are given. */
const requests = ['[0,0,"load",[0,"main.js",false],[]]', '[15,0,[]]']

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
  let handle
  opened.giveReceiver({ applySync: (_, [receive]) => { handle = receive } })
  for (const request of ${JSON.stringify(requests)}) handle(request)
}`
