import { expect, it } from 'vitest'
import { runScript } from './testing.ts'

/** What exercises for learners look like, and every kind of value that an export can be or give. */
const submission = {
  'matrix.js': `export class Matrix { constructor(s) { this.m = s.split('\\n').map(r => r.split(' ').map(Number)) } get rows() { return this.m } get columns() { return this.m[0].map((_, i) => this.m.map(r => r[i])) } }`,
  'allergies.js': `export class Allergies { constructor(n) { this.n = n } list() { return ['eggs','peanuts'].filter((_, i) => this.n & (1 << i)) } allergicTo(x) { return this.list().includes(x) } }`,
  'bank-account.js': `export class BankAccount { #b; open() { if (this.#b !== undefined) throw new ValueError(); this.#b = 0 } close() { if (this.#b === undefined) throw new ValueError(); this.#b = undefined } deposit(x) { if (this.#b === undefined || x < 0) throw new ValueError(); this.#b += x } get balance() { if (this.#b === undefined) throw new ValueError(); return this.#b } }\nexport class ValueError extends Error { constructor() { super('Bank account error') } }`,
  'custom-set.js': `export class CustomSet { constructor(xs = []) { this.s = new Set(xs) } empty() { return this.s.size === 0 } eql(o) { return this.s.size === o.s.size && [...this.s].every(x => o.s.has(x)) } add(x) { this.s.add(x); return this } union(o) { return new CustomSet([...this.s, ...o.s]) } }`,
  'complex.js': `export const EMPTY = Object.freeze([]); export const data = { map: new Map([['a', { x: 1 }]]), set: new Set([1, 2]), date: new Date(0), re: /x/g, big: 10n, sym: Symbol.for('q'), und: undefined, nan: NaN, neg: -0, nested: [[1, [2]]], typed: new Uint8Array([1, 2]), fn() { return this.big } };
export function* gen(n) { for (let i = 0; i < n; i++) yield i * i }
export async function* agen(n) { for (let i = 0; i < n; i++) { await null; yield i } }
export const sortInPlace = (xs) => xs.sort((a, b) => a - b)
export const each = (xs, cb) => { for (let i = 0; i < xs.length; i++) cb.call({ ctx: true }, xs[i], i, xs) }
export class Emitter { #h = {}; on(e, f) { (this.#h[e] ??= []).push(f); return this } emit(e, ...a) { (this.#h[e] ?? []).forEach(f => f.apply(this, a)); return (this.#h[e] ?? []).length } }
export class Stack { static count = 0; static of(...xs) { const s = new this(); s.xs.push(...xs); return s } constructor() { this.xs = []; Stack.count++ } get size() { return this.xs.length } set top(v) { this.xs.push(v) } toString() { return this.xs.join() } [Symbol.iterator]() { return this.xs[Symbol.iterator]() } toJSON() { return { xs: this.xs } } }
export class ValidationError extends Error { constructor(m, field) { super(m); this.name = 'ValidationError'; this.field = field } }
export const validate = (o) => { if (!o.name) throw new ValidationError('name is required', 'name'); return true }
export const wrap = (o) => new Proxy(o, { get: (t, k) => k in t ? t[k] : 'missing:' + String(k) })
export const compose = (...fs) => (x) => fs.reduceRight((a, f) => f(a), x)
export const memo = (f) => { const c = new Map(); return (x) => { if (!c.has(x)) c.set(x, f(x)); return c.get(x) } }
export const throwString = () => { throw 'plain' }
export const throwNull = () => { throw null }`,
}

/** Long on purpose: the realms collect garbage while it runs, and what the tests still speak of must survive that. */
const suite = `
import { Matrix } from './matrix'; import { Allergies } from './allergies'; import { BankAccount, ValueError } from './bank-account'; import { CustomSet } from './custom-set'
import * as c from './complex'
describe('Matrix', () => { test('rows', () => { expect(new Matrix('1 2\\n10 20').rows[1]).toEqual([10, 20]) }); xtest('cols', () => {}) ; test('columns', () => expect(new Matrix('1 2\\n10 20').columns).toEqual([[1, 10], [2, 20]])) })
describe('Allergies', () => { test('list', () => expect(new Allergies(3).list()).toEqual(['eggs', 'peanuts'])); it('not', () => { expect(new Allergies(1).allergicTo('peanuts')).toBe(false) }) })
describe('Bank', () => { test('flow', () => { const a = new BankAccount(); a.open(); a.deposit(5); expect(a.balance).toEqual(5); expect(() => { a.open() }).toThrow(ValueError); expect(() => { a.balance = 10 }).toThrow(TypeError); a.close(); expect(() => a.balance).toThrow(ValueError) }) })
describe('Set', () => { test('eql', () => { expect(new CustomSet([1,2]).eql(new CustomSet([2,1]))).toBe(true); expect(new CustomSet([1]).union(new CustomSet([2])).eql(new CustomSet([1,2]))).toBe(true); expect(new CustomSet().add(3)).toEqual(new CustomSet([3])) }) })
describe('values', () => {
  test('all kinds', () => { expect(c.data).toMatchObject({ map: new Map([['a', { x: 1 }]]), set: new Set([1, 2]), date: new Date(0), big: 10n, nan: NaN, nested: [[1, [2]]] }); expect(c.data.neg).toBe(-0); expect(c.data.typed).toEqual(new Uint8Array([1, 2])); expect(c.data.sym).toBe(Symbol.for('q')); expect(c.data.fn()).toBe(10n); expect(c.data.map).toBeInstanceOf(Map); expect(c.data).toHaveProperty('nested.0.1', [2]); expect(Object.keys(c.data)).toContain('und') })
  test('generators', async () => { expect([...c.gen(4)]).toEqual([0, 1, 4, 9]); const [a, b] = c.gen(2); expect([a, b]).toStrictEqual([0, 1]); const out = []; for await (const x of c.agen(3)) out.push(x); expect(out).toEqual([0, 1, 2]); const g = c.gen(1); expect(g.next()).toEqual({ value: 0, done: false }); expect(g.next().done).toBe(true) })
  test('mutation', () => { const xs = [3, 1, 2]; expect(c.sortInPlace(xs)).toBe(xs); expect(xs).toEqual([1, 2, 3]) })
  test('this in callbacks', () => { const f = vi.fn(function () { return this.ctx }); c.each(['a'], f); expect(f.mock.contexts[0]).toEqual({ ctx: true }); expect(f.mock.results[0].value).toBe(true); expect(f).toHaveBeenLastCalledWith('a', 0, ['a']) })
  test('emitter', () => { const e = new c.Emitter(); const f = jest.fn(); expect(e.on('x', f)).toBe(e); expect(e.emit('x', 1, { a: 2 })).toBe(1); expect(f.mock.calls).toEqual([[1, { a: 2 }]]); expect(f.mock.instances[0]).toBe(e) })
  test('statics', () => { const s = c.Stack.of(1, 2); expect(s).toBeInstanceOf(c.Stack); s.top = 3; expect(s.size).toBe(3); expect(\`\${s}\`).toBe('1,2,3'); expect([...s]).toEqual([1, 2, 3]); expect(JSON.stringify(s)).toBe('{"xs":[1,2,3]}'); expect(c.Stack.count).toBe(1); expect(c.Stack.name).toBe('Stack'); expect(s.constructor).toBe(c.Stack) })
  test('subclass', () => { class Mine extends c.Stack { peek() { return this.xs.at(-1) } get size() { return super.size * 10 } } const m = Mine.of(4); expect(m.peek()).toBe(4); expect(m.size).toBe(10); expect(m).toBeInstanceOf(Mine); expect(m).toBeInstanceOf(c.Stack) })
  test('custom errors', () => { expect(() => c.validate({})).toThrow(c.ValidationError); expect(() => c.validate({})).toThrow(expect.objectContaining({ field: 'name' })); try { c.validate({}); } catch (e) { expect(e).toMatchObject({ name: 'ValidationError', message: 'name is required', field: 'name' }); expect(e.stack).toContain('ValidationError') } })
  test('odd throws', () => { expect(c.throwString).toThrow('plain'); let t; try { c.throwNull() } catch (e) { t = e } expect(t).toBe(null) })
  test('proxy', () => { const p = c.wrap({ a: 1 }); expect(p.a).toBe(1); expect(p.zzz).toBe('missing:zzz') })
  test('higher order', () => { const f = jest.fn((x) => x + 1); expect(c.compose(f, f)(1)).toBe(3); const m = c.memo(f); m(5); m(5); expect(f).toHaveBeenCalledTimes(3) })
  test('frozen', () => { expect(Object.isFrozen(c.EMPTY)).toBe(true); expect(c.EMPTY).toHaveLength(0) })
  test('asymmetric', () => { expect(c.data).toEqual(expect.objectContaining({ big: expect.any(BigInt), nested: expect.arrayContaining([[1, [2]]]) })); expect('abc').toEqual(expect.stringMatching(/b/)); expect({ a: 0.1 + 0.2 }).toEqual({ a: expect.closeTo(0.3) }) })
  test('snapshots', () => { expect(() => c.validate({})).toThrowErrorMatchingInlineSnapshot('"name is required"') })
  test('equality with classes', () => { const a = c.Stack.of(1), b = c.Stack.of(1); expect(a).toEqual(b); expect(a).toStrictEqual(b); expect(a).not.toBe(b); expect(a).not.toStrictEqual({ xs: [1] }); expect(a).toEqual({ xs: [1] }) })
})
`

it('runs the idioms of suites written for Jest', () => {
  const { tests, failure } = runScript(submission, suite, 'idioms.spec.js')
  expect(failure).toBeUndefined()
  expect(tests.filter(({ status }) => status !== 'passed').map(({ name, message }) => [name, message])).toEqual([])
  expect(tests).toHaveLength(21)
})
