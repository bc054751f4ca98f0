import { describe, expect, it } from 'vitest'
import { bundles } from './bundles.ts'
import { prepare } from './execute.ts'
import { createPair } from './pair.ts'
import { runSuite } from './testing/run.ts'

/** What the next run in the same process sees after a suite that leaves something behind. */
function after(trace: string, look: string): readonly string[] {
  prepare()
  runSuite('export const a = 1', `import './main'; test('leaves', () => { ${trace} })`)
  prepare()
  return runSuite('export const a = 1', `import './main'; test('looks', () => { ${look} })`).lines
}

describe('what a suite leaves behind is not there in the next run', () => {
  it.each([
    ['a global', 'globalThis.left = 1', 'expect(globalThis.left).toBeUndefined()'],
    ['a method of arrays', 'Array.prototype.left = 1', 'expect([].left).toBeUndefined()'],
    ['another method in place of one', 'Math.max = () => 7', 'expect(Math.max(1, 2)).toBe(2)'],
    ['a prototype', 'Object.setPrototypeOf(Map.prototype, null)', 'expect(new Map()).toBeInstanceOf(Object)'],
    ['a frozen prototype', 'Object.freeze(Set.prototype)', 'expect(Object.isFrozen(Set.prototype)).toBe(false)'],
    ['a matcher', 'expect.extend({ toBe: () => ({ pass: true }) })', 'expect(() => expect(1).toBe(2)).toThrow()'],
    ['an equality', 'expect.addEqualityTesters([() => true])', 'expect(1).not.toEqual(2)'],
    ['a state', 'expect.setState({ left: 1 })', 'expect(expect.getState().left).toBeUndefined()'],
    ['a stubbed global', "vi.stubGlobal('left', 1)", "expect('left' in globalThis).toBe(false)"],
    ['a spy', "vi.spyOn(Math, 'abs').mockReturnValue(7)", 'expect(Math.abs(-1)).toBe(1)'],
    ['fake timers', 'vi.useFakeTimers({ now: 0 })', 'expect(Date.now()).toBeGreaterThan(1e12)'],
    ['a variable of the environment', "process.env.LEFT = 'x'", 'expect(process.env.LEFT).toBeUndefined()'],
    ['an exit code', 'process.exitCode = 3', 'expect(process.exitCode).toBeUndefined()'],
    ['a file', "require('fs').writeFileSync('/left', 'x')", "expect(require('fs').existsSync('/left')).toBe(false)"],
    [
      'a serializer',
      "expect.addSnapshotSerializer({ test: () => true, serialize: () => 'x' })",
      'expect(1).toMatchInlineSnapshot(`1`)',
    ],
    ['a mark of performance', "performance.mark('left')", 'expect(performance.getEntries()).toEqual([])'],
    ['a count of calls', 'vi.fn()()', 'const f = vi.fn(); f(); expect(f.mock.invocationCallOrder).toEqual([1])'],
    ['a number of a timer', 'setTimeout(() => {}, 1)', 'expect(Number(setTimeout(() => {}, 1))).toBe(1)'],
  ])('%s', (_, trace, look) => {
    expect(after(trace, look)).toEqual(['looks: passed'])
  })
})

it('sees the same time in each run', () => {
  const suite = "test('time', () => { throw new Error(String(Date.now()) + ' ' + performance.now().toFixed(1)) })"
  const [first, second] = [1, 2].map(() => {
    prepare()
    return runSuite('export const a = 1', `import './main'; ${suite}`).lines
  })
  expect(second).toEqual(first)
})

describe("a tests' realm", () => {
  function realmAfter(suite: string) {
    prepare()
    runSuite('export const a = 1', suite)
    const pair = createPair(bundles, 64)
    pair.dispose()
    return pair.tests
  }

  it('is used again after a suite that leaves nothing', () => {
    const suite = "import { a } from './main'; test('a', () => { expect(a).toBe(1); expect(vi.fn()).not.toBeCalled() })"
    expect(realmAfter(suite)).toBe(realmAfter(suite))
  })

  it.each([
    ['awaits what a promise gives', 'await expect(Promise.resolve(1)).resolves.toBe(1)'],
    ['awaits what a promise fails with', "await expect(Promise.reject(new Error('no'))).rejects.toThrow('no')"],
    ['describes text', "expect({ a: 'text' }).toEqual({ a: expect.stringContaining('ex') })"],
    [
      'describes an object',
      'expect([{ a: 1, b: 2 }]).toContainEqual(expect.objectContaining({ a: expect.any(Number) }))',
    ],
    ['replaces time', 'vi.useFakeTimers(); vi.setSystemTime(0); vi.advanceTimersByTime(1); vi.useRealTimers()'],
    ['fails', 'expect({ a: [1] }).toEqual({ a: [2] })'],
  ])('is used again after a suite that %s', (_, body) => {
    const suite = `import './main'; test('a', async () => { ${body} })`
    expect(realmAfter(suite)).toBe(realmAfter(suite))
  })

  it('is not used again after one that does', () => {
    const suite = "import './main'; test('a', () => { Array.prototype.left = 1 })"
    expect(realmAfter(suite)).not.toBe(realmAfter(suite))
  })
})
