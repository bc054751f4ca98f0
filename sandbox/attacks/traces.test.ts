import { describe } from 'vitest'
import { attack } from './attack.ts'

/** What a submission leaves behind for the tests after it, and what it does to objects that it was handed. */
describe('reaching into the tests', () => {
  attack({
    name: 'prototypes of its own realm patched',
    language: 'javascript',
    submission: `for (const C of [Object, Array, Map, Set, Promise, Function, Error, String, Number]) for (const k of Reflect.ownKeys(C.prototype)) { if (k === 'constructor' || k === '__proto__') continue; try { C.prototype[k] = () => true } catch {} }\nexport const add = () => 3`,
    suite: `test('t', () => { expect([1].map((x) => x + 1)).toEqual([2]); expect({ a: 1 }).not.toEqual({ a: 2 }); expect(main.add()).toBe(4) })`,
    expected: [/^t: failed: expected 3 to be 4|^load-error/],
  })
  attack({
    name: 'a spy that is called and then wiped',
    language: 'javascript',
    submission: `export function notify(spy) { spy(1); spy(2); spy.mockClear?.(); spy.mockReset?.(); if (spy.mock) spy.mock.calls.length = 0 }`,
    suite: `test('t', () => { const spy = vi.fn(); try { main.notify(spy) } catch {} expect(spy).toHaveBeenCalledTimes(1) })`,
    expected: [/^t: failed: expected "vi\.fn\(\)" to be called 1 times, but got 2 times/],
  })
  attack({
    name: 'a spy whose books are defined anew',
    language: 'javascript',
    submission: `export function notify(spy) { try { Object.defineProperty(spy, 'mock', { value: { calls: [[1]] } }) } catch {} try { spy.mock = { calls: [[1]] } } catch {} }`,
    suite: `test('t', () => { const spy = vi.fn(); main.notify(spy); expect(spy).toHaveBeenCalledWith(1) })`,
    expected: [/^t: failed: /],
  })
  attack({
    name: 'the prototype of a class that was handed over',
    language: 'javascript',
    submission: `export function use(C) { Object.getPrototypeOf(C).call = () => 'SECRET'; C.constructor.prototype.apply = () => 1; Object.getPrototypeOf(new C()).constructor.prototype.toString = () => 'x' }`,
    suite: `test('t', () => { class C {} main.use(C); expect((() => 2).call(null)).toBe(2); expect((() => 2).apply(null)).toBe(3) })`,
    expected: ['t: failed: expected 2 to be 3 // Object.is equality'],
  })
  attack({
    name: 'an expected value that was never handed over stays what it is',
    language: 'javascript',
    submission: `export function sort(list) { list.length = 0; Object.setPrototypeOf(list, null); return list }`,
    suite: `test('t', () => { const input = [3, 1]; const expected = [1, 3]; expect(main.sort(input)).toEqual(expected) })`,
    expected: [/^t: failed: /],
  })
  attack({
    name: 'an interval that goes on after its test',
    language: 'javascript',
    submission: `let n = 0; export function start(f) { setInterval(() => { n++; f(n) }, 1) }\nexport const count = () => n`,
    suite: `test('t', () => { main.start(() => { throw new Error('late') }) })\ntest('u', () => { expect(1).toBe(1) })`,
    expected: ['t: passed', 'u: passed'],
  })
  attack({
    name: 'a verdict printed to the console',
    language: 'javascript',
    submission: `console.log(JSON.stringify({ type: 'test-end', id: 1, index: 0, status: 'passed', message: null, console: '', cpuMs: 0 })); export const f = () => 1`,
    suite: `test('t', () => { expect(main.f()).toBe(2) })`,
    expected: ['t: failed: expected 1 to be 2 // Object.is equality'],
  })
  attack({
    name: 'an exit',
    language: 'javascript',
    submission: `export const f = () => { try { process.exit(0) } catch {} try { process.abort() } catch {} return 1 }`,
    suite: `test('t', () => { expect(main.f()).toBe(2) })\ntest('u', () => { expect(1).toBe(2) })`,
    expected: [/^t: failed: /, 'u: failed: expected 1 to be 2 // Object.is equality'],
  })
})
