import { describe } from 'vitest'
import { attack } from './attack.ts'

/** Values that claim to be what the test expects. */
describe('lies about equality', () => {
  const equals = (name: string, value: string, matcher: string) =>
    attack({
      name,
      submission: `export const value: any = ${value}`,
      suite: `test('t', () => { expect(main.value).${matcher} })`,
      expected: [/^t: failed: /],
    })

  equals('asymmetricMatch on a plain object', '{ asymmetricMatch: () => true }', 'toEqual({ secret: 1 })')
  equals('asymmetricMatch on a function', 'Object.assign(() => {}, { asymmetricMatch: () => true })', 'toEqual(5)')
  equals(
    'asymmetricMatch on a class instance',
    'new (class { asymmetricMatch() { return true } })()',
    'toEqual({ a: 1 })',
  )
  equals(
    'asymmetricMatch on a Proxy',
    'new Proxy({}, { get: () => () => true, has: () => true })',
    'toEqual({ secret: 1 })',
  )
  equals(
    'asymmetricMatch behind a getter',
    '{ get asymmetricMatch() { return () => true } }',
    'toStrictEqual({ a: 1 })',
  )
  equals(
    'asymmetricMatch inherited from Object.prototype',
    '(() => { Object.prototype.asymmetricMatch = () => true; return {} })()',
    'toEqual({ secret: 1 })',
  )
  equals(
    'asymmetricMatch inside data',
    '{ list: [{ asymmetricMatch: () => true }] }',
    'toEqual({ list: [{ secret: 1 }] })',
  )
  equals('asymmetricMatch on an error', 'Object.assign(new Error("x"), { asymmetricMatch: () => true })', 'toEqual(7)')
  equals('asymmetricMatch on an array', 'Object.assign([1], { asymmetricMatch: () => true })', 'toEqual([1, 2])')
  equals(
    'asymmetricMatch in a Map',
    'new Map([[1, { asymmetricMatch: () => true }]])',
    'toEqual(new Map([[1, { secret: 1 }]]))',
  )
  equals(
    '$$typeof of an asymmetric matcher',
    '{ $$typeof: Symbol.for("jest.asymmetricMatcher"), asymmetricMatch() { return true }, toAsymmetricMatcher() { return "x" } }',
    'toEqual(1)',
  )
  equals('toJSON', '{ toJSON: () => ({ secret: 1 }) }', 'toEqual({ secret: 1 })')
  equals('valueOf and toString', '{ valueOf: () => 42, toString: () => "42" }', 'toBe(42)')
  equals('toPrimitive against an order', '{ [Symbol.toPrimitive]: () => 100 }', 'toBeGreaterThan(50)')
  equals('toStringTag', '{ [Symbol.toStringTag]: "Array", length: 1, 0: 1 }', 'toEqual([1])')
  equals('constructor', '{ constructor: Array, length: 2, 0: 1, 1: 2 }', 'toStrictEqual([1, 2])')
  equals(
    'an endless iterator',
    '{ [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }), length: 3 }',
    'toEqual([1, 2, 3])',
  )
  equals(
    'an iterator that says what is expected of Array',
    '{ constructor: Array, *[Symbol.iterator]() { yield 1 } }',
    'toEqual([2])',
  )
  equals(
    'equals',
    '{ equals: () => true, isEqual: () => true, "@@__IMMUTABLE_ITERABLE__@@": true }',
    'toEqual({ a: 1 })',
  )
  equals('nodeType', '{ nodeType: 1, nodeName: "a", isEqualNode: () => true }', 'toEqual({ a: 1 })')
  equals(
    'a Proxy that has everything',
    'new Proxy({}, { get: (_, k) => k, has: () => true, ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ value: 1, configurable: true, enumerable: true }) })',
    'toEqual({ a: 2 })',
  )
  equals(
    'a Proxy of an array that lies about its length',
    'new Proxy([1], { get: (t: any, k) => k === "length" ? 3 : t[k] })',
    'toEqual([1, 2, 3])',
  )
  equals('a prototype that lies', 'new Proxy({}, { getPrototypeOf: () => Array.prototype })', 'toEqual([])')
  equals('NaN-like objects', 'Object(NaN)', 'toBeNaN()')
  equals('document.all of the poor', 'undefined', 'toBeDefined()')
  equals(
    'a Set that says its size',
    '{ constructor: Set, size: 2, [Symbol.toStringTag]: "Set", *[Symbol.iterator]() {} }',
    'toEqual(new Set([1, 2]))',
  )
  equals(
    'a real Set with its own iterator',
    'Object.defineProperties(new Set(), { size: { value: 2 }, [Symbol.iterator]: { value: function* () {} } })',
    'toEqual(new Set([1, 2]))',
  )
  equals(
    'a Map with its own size',
    'Object.defineProperties(new Map(), { size: { value: 1 }, [Symbol.iterator]: { value: function* () {} } })',
    'toEqual(new Map([[1, 2]]))',
  )
  equals(
    'a subclass of Set',
    'new (class extends Set { get size() { return 2 } *[Symbol.iterator]() {} get ["constructor"]() { return Set } get [Symbol.toStringTag]() { return "Set" } })()',
    'toEqual(new Set([1, 2]))',
  )
  equals(
    'an array that has everything',
    'Object.assign([], { indexOf: () => 0, some: () => true, includes: () => true })',
    'toContain(42)',
  )
  equals(
    'an array that iterates over anything',
    'Object.assign([], { [Symbol.iterator]: () => [41, 42][Symbol.iterator]() })',
    'toContain(43)',
  )
  equals(
    'an array for arrayContaining',
    'Object.assign([], { some: () => true })',
    'toEqual(expect.arrayContaining([42]))',
  )
  equals(
    'a subclass of Array for arrayContaining',
    'new (class extends Array { some() { return true } })()',
    'toEqual(expect.arrayContaining([42]))',
  )
  equals(
    'a String for stringContaining',
    '{ [Symbol.toStringTag]: "String", includes: () => true, indexOf: () => 0 }',
    'toEqual(expect.stringContaining("secret"))',
  )
  equals(
    'a String instance for stringContaining',
    'new (class { get [Symbol.toStringTag]() { return "String" } includes() { return true } })()',
    'toEqual(expect.stringContaining("secret"))',
  )
  equals('a String for include', '{ [Symbol.toStringTag]: "String", indexOf: () => 0 }', 'include("secret")')
  equals(
    'a fake spy',
    'Object.assign(() => {}, { _isMockFunction: true, getMockName: () => "spy", mock: { calls: [[1]], results: [], invocationCallOrder: [1], lastCall: [1] } })',
    'toHaveBeenCalledWith(1)',
  )
  equals(
    'a fake spy behind a Proxy',
    'new Proxy(() => {}, { get: (_, k) => k === "_isMockFunction" ? true : k === "mock" ? { calls: [[1]] } : undefined, has: () => true })',
    'toHaveBeenCalled()',
  )
})

describe('lies about classes', () => {
  attack({
    name: 'Symbol.hasInstance on an exported class',
    submission: `export class Wanted { static [Symbol.hasInstance]() { return true } }\nexport const make = () => ({})`,
    suite: `test('t', () => { expect(main.make()).toBeInstanceOf(main.Wanted) })`,
    expected: [/^t: failed: /],
  })
  attack({
    name: 'Symbol.hasInstance and toThrow',
    submission: `export class Wanted extends Error { static [Symbol.hasInstance]() { return true } }\nexport const go = () => { throw new Error('other') }`,
    suite: `test('t', () => { expect(() => main.go()).toThrow(main.Wanted) })`,
    expected: [/^t: failed: /],
  })
  attack({
    name: 'Symbol.hasInstance on the built-in Error',
    submission: `Object.defineProperty(TypeError, Symbol.hasInstance, { value: () => true })\nexport const go = () => { throw new RangeError('other') }`,
    suite: `test('t', () => { expect(() => main.go()).toThrow(TypeError) })`,
    expected: [/^t: failed: /],
  })
  attack({
    name: 'an error that throws when it is looked at',
    submission: `export const go = () => { throw new Proxy(new Error('x'), { get() { throw new Error('y') }, getPrototypeOf() { throw new Error('z') } }) }`,
    suite: `test('t', () => { expect(() => main.go()).toThrow('secret') })`,
    expected: [/^t: failed: /],
  })
  attack({
    name: 'an error whose message is an object with its own includes',
    submission: `export const go = () => { const e: any = new Error('x'); e.message = { includes: () => true, indexOf: () => 0, toString: () => 'secret', match: () => [1] }; throw e }`,
    suite: `test('t', () => { expect(() => main.go()).toThrow('secret') })`,
    expected: [/^t: failed: /],
  })
  attack({
    name: 'an error class whose prototype makes the message',
    submission: `class E extends Error { get message(): any { return { indexOf: () => 0, includes: () => true } } set message(_: any) {} }\nexport const go = () => { throw new E() }`,
    suite: `test('t', () => { expect(() => main.go()).toThrow('secret') })`,
    expected: [/^t: failed: /],
  })
  attack({
    name: 'a thrown object whose message contains everything',
    submission: `export const go = () => { throw { message: { indexOf: () => 0 } } }\nexport const reject = async () => { throw new (class { message = { indexOf: () => 0 } })() }`,
    suite: `test('t', () => { expect(() => main.go()).toThrow('secret') })\ntest('u', async () => { await expect(main.reject()).rejects.toThrow('secret') })`,
    expected: [/^t: failed: /, /^u: failed: /],
  })
})
