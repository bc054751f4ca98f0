import { describe } from 'vitest'
import { attack } from './attack.ts'

/** Built-in objects handed to the tests in place of results: what the tests then do must not touch their own realm. */
describe('the tests are given a power of their own', () => {
  const evil = `"globalThis.expect = () => new Proxy(() => {}, { get: () => () => {} }); 'done'"`
  attack({
    name: 'eval exported as a function that is called with the candidate text',
    language: 'javascript',
    submission: `export const serialize = () => ${evil}\nexport const parse = eval`,
    suite: `test('t', () => { expect(main.parse(main.serialize())).toBe('SECRET') })\ntest('u', () => { expect(1).toBe(2) })`,
    expected: [/^t: failed: /, 'u: failed: expected 1 to be 2 // Object.is equality'],
  })
  attack({
    name: 'Function exported as a class',
    language: 'javascript',
    submission: `export const Cart = Function\nexport const name = () => ${evil.replace("; 'done'", '')}`,
    suite: `test('t', () => { const c = new main.Cart(main.name()); c(); expect(c.total).toBe(1) })\ntest('u', () => { expect(1).toBe(2) })`,
    expected: [/^t: failed: /, 'u: failed: expected 1 to be 2 // Object.is equality'],
  })
  attack({
    name: 'the constructor of a function that was handed over',
    language: 'javascript',
    submission: `export const AsyncCart = (async () => {}).constructor\nexport const GeneratorCart = (function* () {}).constructor\nexport const name = () => 'globalThis.expect = undefined'`,
    suite: `test('t', async () => { await new main.AsyncCart(main.name())(); new main.GeneratorCart(main.name())().next(); expect(1).toBe(2) })`,
    expected: ['t: failed: expected 1 to be 2 // Object.is equality'],
  })
  attack({
    name: 'Object.prototype returned as a new object',
    language: 'javascript',
    submission: `export const create = () => Object.prototype\nexport const list = () => Array.prototype`,
    suite: `test('t', () => { const o = main.create(); o.asymmetricMatch = () => true; o.polluted = 1; main.list().push(7); expect([({}).polluted, [][0]]).toEqual([undefined, undefined]); expect({ a: 1 }).toEqual({ a: 2 }) })`,
    expected: [/^t: failed: expected \{ a: 1 \} to deeply equal \{ a: 2 \}/],
  })
  attack({
    name: 'the global object returned as a result',
    language: 'javascript',
    submission: `export const state = globalThis`,
    suite: `test('t', () => { main.state.expect = () => ({ toBe() {} }); expect(1).toBe(2) })`,
    expected: ['t: failed: expected 1 to be 2 // Object.is equality'],
  })
  attack({
    name: 'Reflect and Object as helpers',
    language: 'javascript',
    submission: `export const merge = Object.assign\nexport const set = Reflect.set\nexport const proto = Object.setPrototypeOf`,
    suite: `test('t', () => { const target = { a: 1 }; main.merge(target, { b: 2 }); expect(target).toEqual({ a: 1, b: 2 }); expect(main.set(target, 'c', 3)).toBe(true); expect(target).toEqual({ a: 1, b: 2, c: 3 }) })`,
    expected: ['t: passed'],
  })
  attack({
    name: 'the class of buffers, handed over by the tests, used to make one that grows',
    language: 'javascript',
    submission: `export const make = (Buffer) => new Buffer(8, { maxByteLength: 2 ** 30 })`,
    suite: `test('t', () => { expect(main.make(ArrayBuffer).resizable).toBe(true) })`,
    expected: ['t: failed: RangeError: Resizable buffers are not available here'],
  })
})
