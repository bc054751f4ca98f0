import { describe } from 'vitest'
import { attack } from './attack.ts'

/** What a submission may learn of the tests: nothing that it was not handed. Each attack throws what it finds. */
describe('looking for the tests', () => {
  const hunt = (
    name: string,
    code: string,
    found: string | RegExp,
    language: 'typescript' | 'javascript' = 'javascript',
  ) =>
    attack({
      name,
      language,
      submission: code,
      suite: `test('SECRET', () => { expect(main.hunt(function callback(this: any, x: any) { 'SECRET'; return x }, vi.fn(() => 'SECRET2'), async () => 'SECRET3', { a: 1 })).toBe('x') })`,
      expected: [found],
    })
  const show = (expression: string) => `export function hunt(f, spy, g, o) { return String(${expression}) }`

  hunt(
    'the source of a call-back',
    show('f.toString()'),
    /^SECRET: failed: expected 'function \(\) \{ \[native code\] \}' to be 'x'/,
  )
  hunt(
    'the source by Function.prototype.toString',
    show('Function.prototype.toString.call(f)'),
    /^SECRET: failed: expected 'function \(\) \{ \[native code\] \}'/,
  )
  hunt(
    'the source through its own constructor',
    show(`[f.constructor('return 1')(), f.constructor === Function]`),
    /^SECRET: failed: expected '1,true'/,
  )
  hunt(
    'the constructor of an async function',
    show(`g.constructor === (async () => {}).constructor`),
    /^SECRET: failed: expected 'true'/,
  )
  hunt(
    'code through a constructor runs in its own realm',
    `globalThis.mine = 7; export function hunt(f, spy, g) { return String([f.constructor('return typeof expect + typeof mine')(), g.constructor === f.constructor]) }`,
    /^SECRET: failed: expected 'undefinednumber,false'/,
  )
  hunt(
    'the caller of a call-back',
    show(`[f.caller, f.arguments, hunt.caller === null]`),
    /failed: (expected ',,true'|.*TypeError)/,
  )
  hunt(
    'arguments.callee.caller',
    show(`(() => { try { return arguments.callee.caller } catch (e) { return e.constructor.name } })()`),
    /failed: expected 'TypeError'/,
  )
  hunt(
    'the books of a mock',
    show(
      `[spy.mock, spy.mockReset, '_isMockFunction' in spy, spy.getMockImplementation, Reflect.ownKeys(spy).filter(k => String(k).startsWith('mock')).length]`,
    ),
    /failed: expected ',,false,,0'/,
  )
  hunt(
    'the prototype chain of a call-back',
    show(`[Object.getPrototypeOf(f) === Function.prototype, Object.getPrototypeOf(o) === Object.prototype]`),
    /failed: expected 'true,true'/,
  )
  hunt(
    'globals of the tests',
    show(
      `[...new Set([typeof expect, typeof test, typeof describe, typeof vi, typeof jest, typeof host, typeof $0, typeof bridge])]`,
    ),
    /failed: expected 'undefined'/,
  )
  hunt(
    'what stands on the global object',
    show(
      `Object.getOwnPropertyNames(globalThis).filter(k => /^(ivm|host|boot|bridge|guest|assay|\\$|_)/i.test(k)).join()`,
    ),
    /failed: expected '' to be 'x'/,
  )
  hunt(
    'native objects of isolated-vm on the global object',
    show(
      `Object.getOwnPropertyNames(globalThis).filter(k => { try { return /\\b(Isolate|Reference|ExternalCopy|Callback)\\b/.test(String(globalThis[k])) } catch { return false } }).join()`,
    ),
    /failed: expected '' to be 'x'/,
  )
  hunt(
    'files of the tests in a stack',
    show(`/test\\.ts|harness|isolated|assay/.test(new Error().stack)`),
    /failed: expected '(false|true)'/,
  )
  hunt(
    'frames of a stack',
    `export function hunt(f) { const prepare = Error.prepareStackTrace; Error.prepareStackTrace = (_, frames) => frames; const frames = new Error().stack; Error.prepareStackTrace = prepare; const leaks = []; for (const frame of frames) { const fn = frame.getFunction?.(); const self = frame.getThis?.(); if (fn && fn !== hunt) leaks.push(fn.name || 'anonymous'); if (self !== undefined && self !== globalThis) leaks.push('this') } return String(leaks) }`,
    /failed: expected '' to be 'x'/,
  )
  hunt(
    'frames inside a call-back',
    `export function hunt(f, spy, g, o) { const leaks = []; Error.prepareStackTrace = (_, frames) => { for (const frame of frames) { const fn = frame.getFunction?.(); if (fn && fn !== hunt && fn !== probe) leaks.push(fn.name || 'anonymous') } return '' }; const probe = { toString() { void new Error().stack; return '' } }; f(probe); void new Error().stack; Error.prepareStackTrace = undefined; return String(leaks.filter(n => n !== 'toString')) }`,
    /failed: expected '' to be 'x'/,
  )
  hunt(
    'patched built-ins on the way of a message',
    `const call = Reflect.apply; const seen = []; for (const [holder, name] of [[JSON, 'parse'], [JSON, 'stringify'], [Reflect, 'apply'], [Reflect, 'get'], [Array.prototype, 'push'], [Array.prototype, 'map'], [Array.prototype, Symbol.iterator], [Map.prototype, 'get'], [WeakMap.prototype, 'get'], [Function.prototype, 'call'], [Function.prototype, 'apply'], [Promise.prototype, 'then'], [String.prototype, 'slice'], [Object, 'defineProperty'], [Object, 'keys']]) { const native = holder[name]; holder[name] = function (a, b, c) { seen[seen.length] = name; return call(native, this, [a, b, c]) } }
     export function hunt(f, spy, g, o) { seen.length = 0; f(o); spy([1, { b: new Map() }]); g(); const names = seen.slice(); return names.map(String).join() }`,
    /failed: expected '' to be 'x'/,
  )
  hunt(
    'setters on Object.prototype',
    `let seen = ''; for (const key of ['send', 'handler', 'value', 'get', 'set', 'writable', 'apply', 'construct', 'memory', 'id', 'kind', 'object', '0', '1', 'resolve']) Object.defineProperty(Object.prototype, key, { __proto__: null, configurable: true, get() { return undefined }, set(v) { seen += key + ':' + typeof v + ' '; Object.defineProperty(this, key, { __proto__: null, value: v, writable: true, configurable: true, enumerable: true }) } })
     export function hunt(f, spy, g, o) { return /function|object/.test(seen) ? 'leak ' + seen : 'none' }`,
    /failed: expected 'none' to be 'x'|^load-error: TypeError/,
  )
})

describe('assertions inside call-backs', () => {
  attack({
    name: 'swallowing a failed assertion',
    submission: `export function each(list, f) { for (const x of list) { try { f(x) } catch {} } }`,
    language: 'javascript',
    suite: `test('t', () => { main.each([1], (x: any) => { expect(x).toBe(2) }) })`,
    expected: [/^t: failed: expected 1 to be 2/],
  })
  attack({
    name: 'reading the expected value off an assertion',
    submission: `let learnt; export function each(list, f) { for (const x of list) { try { f(x) } catch (e) { learnt = JSON.stringify([e.expected, e.actual, e.message, e.name, e.stack]) } } }\nexport const tell = () => learnt`,
    language: 'javascript',
    suite: `test('t', () => { main.each([1], (x: any) => { expect(x).toBe('SECRET') }) })\ntest('u', () => { expect(main.tell()).toBe(0) })`,
    expected: [
      /^t: failed: /,
      "u: failed: expected '[null,null,\"An assertion of the test …' to be +0 // Object.is equality",
    ],
  })
  attack({
    name: 'a failed assertion in an asynchronous call-back',
    submission: `let learnt = ''; export async function each(list, f) { for (const x of list) { try { await f(x) } catch (e) { learnt = e.message } } }\nexport const tell = () => learnt`,
    language: 'javascript',
    suite: `test('t', async () => { await main.each([1], async (x: any) => { expect(x).toBe('SECRET') }) })\ntest('u', () => { expect(main.tell()).toBe('An assertion of the test failed') })`,
    expected: [/^t: failed: expected 1 to be 'SECRET'/, 'u: passed'],
  })
  attack({
    name: 'an honest submission that lets it through shows the assertion itself',
    submission: `export function each(list, f) { for (const x of list) f(x) }`,
    language: 'javascript',
    suite: `test('t', () => { main.each([1], (x: any) => { expect(x).toBe(2) }) })`,
    expected: ['t: failed: expected 1 to be 2 // Object.is equality'],
  })
})
