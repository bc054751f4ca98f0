import { describe, expect, test } from 'vitest'
import { inTests } from './testing/pair.ts'

/** Each body runs in the tests' realm; `run` evaluates in the candidate's. True: it holds. */
function holds(name: string, body: string): void {
  test(name, () => expect(inTests(body)).toBe(true))
}

describe('data from the candidate', () => {
  const kinds: Readonly<Record<string, readonly [code: string, check: string]>> = {
    number: ['1.5', 'value === 1.5'],
    'negative zero': ['-0', 'Object.is(value, -0)'],
    NaN: ['0/0', 'Number.isNaN(value)'],
    infinity: ['-1/0', 'value === -Infinity'],
    undefined: ['undefined', 'value === undefined'],
    null: ['null', 'value === null'],
    bigint: ['-12345678901234567890n', 'value === -12345678901234567890n'],
    text: [String.raw`'a\u2028\ud800"\n'`, String.raw`value === 'a\u2028\ud800"\n'`],
    'well-known symbol': ['Symbol.iterator', 'value === Symbol.iterator'],
    'registered symbol': ['Symbol.for("a")', 'value === Symbol.for("a")'],
    'own symbol': ['Symbol("a")', 'typeof value === "symbol" && value.description === "a"'],
    array: ['[1,[2]]', 'Array.isArray(value) && value instanceof Array && value[1][0] === 2 && value.length === 2'],
    holes: ['[,1,,]', 'value.length === 3 && !(0 in value) && value[1] === 1 && !(2 in value)'],
    sparse: ['const s=[]; s[4000000000]=1; s', 'value.length === 4000000001 && value[4000000000] === 1'],
    'array with a property': ['Object.assign([1], {a:2})', 'value.a === 2 && Object.keys(value).join() === "0,a"'],
    'match of a RegExp': ['/b(?<c>c)/.exec("abc")', 'value.index === 1 && value.groups.c === "c" && value[1] === "c"'],
    object: ['({a:{b:1}})', 'value.a.b === 1 && value.constructor === Object'],
    'object without prototype': [
      'Object.assign(Object.create(null),{a:1})',
      'Object.getPrototypeOf(value) === null && value.a === 1',
    ],
    'a key __proto__': [
      'JSON.parse(`{"__proto__":{"x":1}}`)',
      'Object.hasOwn(value, "__proto__") && value.x === undefined',
    ],
    'frozen object': ['Object.freeze({a:1})', 'Object.isFrozen(value) && value.a === 1'],
    'frozen array': ['Object.freeze([1])', 'Object.isFrozen(value) && value[0] === 1'],
    'sealed array': ['Object.seal([1])', 'Object.isSealed(value) && !Object.isFrozen(value)'],
    'hidden property': [
      'Object.defineProperty({}, "a", {value:1})',
      'value.a === 1 && Object.keys(value).length === 0',
    ],
    getter: ['({n:1, get a(){ return this.n++ }})', 'value.a === 1 && value.a === 2 && value.n === 3'],
    Map: ['new Map([[{k:1},[2]]])', 'value instanceof Map && [...value][0][0].k === 1'],
    Set: ['new Set([1,"a"])', 'value instanceof Set && value.has("a") && value.size === 2'],
    Date: ['new Date(5)', 'value instanceof Date && value.getTime() === 5'],
    'invalid Date': ['new Date("x")', 'Number.isNaN(value.getTime())'],
    RegExp: ['/a+/giu', 'value instanceof RegExp && String(value) === "/a+/giu"'],
    'boxed number': ['Object(3)', 'value instanceof Number && value == 3'],
    'boxed string': ['Object("ab")', 'value instanceof String && value == "ab" && value.length === 2'],
    bytes: ['new Uint8Array([1,2,255])', 'value instanceof Uint8Array && value.join() === "1,2,255"'],
    floats: ['new Float64Array([1.5,-0]).subarray(1)', 'value.length === 1 && Object.is(value[0], -0)'],
    bigints: ['new BigInt64Array([-5n])', 'value[0] === -5n'],
    buffer: ['new Uint8Array([7,8,9]).buffer', 'value instanceof ArrayBuffer && new Uint8Array(value)[2] === 9'],
    DataView: ['new DataView(new ArrayBuffer(4),1)', 'value instanceof DataView && value.byteLength === 3'],
    TypeError: [
      'new TypeError("no", {cause: 7})',
      'value instanceof TypeError && value.message === "no" && value.cause === 7 && Error.isError(value)',
    ],
    'error with a code': ['Object.assign(new Error("x"),{code:"E"})', 'value.code === "E" && value.name === "Error"'],
    AggregateError: [
      'new AggregateError([new RangeError("r")],"m")',
      'value instanceof AggregateError && value.errors[0] instanceof RangeError',
    ],
    'circular data': ['const o={}; o.self=[o]; o', 'value.self[0] === value'],
    'built-in class': ['RangeError', 'value === RangeError'],
    'deep data': [
      'let d=null; for(let i=0;i<50000;i++) d={d}; d',
      '(() => { let n=0; for(let v=value;v;v=v.d) n++; return n === 50000 })()',
    ],
  }
  for (const [name, [code, check]] of Object.entries(kinds)) {
    holds(`${name} arrives as it is`, `const value = run(${JSON.stringify(code)}); return ${check}`)
    holds(
      `${name} arrives there as it is`,
      `const value = (0,eval)(${JSON.stringify(code)}); return run(${JSON.stringify(`(value) => ${check}`)})(value)`,
    )
    holds(
      `${name} comes back as the same value`,
      `const value = (0,eval)(${JSON.stringify(code)}); return Object.is(run('(value) => value')(value), value)`,
    )
  }
})

holds(
  'a built-in function of the candidate works',
  `return run('Math.max')(1, 2) === 2 && run('[].map').call([1], (x) => x + 1)[0] === 2`,
)

describe('data stays in step', () => {
  holds('an argument sorted in place', `const a=[3,1,2]; run('(a) => { a.sort() }')(a); return a.join() === '1,2,3'`)
  holds('a push into an argument', `const a=[]; run('(a) => a.push({x:1})')(a); return a[0].x === 1`)
  holds(
    'an object that the candidate keeps and changes',
    `const o={}; run('(o) => { globalThis.kept = o }')(o); run('() => { kept.a = [1]; kept.a.push(2) }')(); return o.a.join() === '1,2'`,
  )
  holds(
    'an object that the test changes after it was passed',
    `const o={n:1}; const get=run('(o) => () => o.n')(o); o.n = 2; return get() === 2`,
  )
  holds(
    'a Map that the candidate keeps',
    `const m=run('globalThis.m = new Map(); m'); run('() => m.set("a", {b:1})')(); return m.get('a').b === 1 && m.size === 1`,
  )
  holds(
    'a Set that the test changes',
    `const s=run('globalThis.s = new Set(); s'); s.add(3); return run('() => s.has(3)')()`,
  )
  holds('a Date moved', `const d=new Date(1); run('(d) => d.setTime(9)')(d); return d.getTime() === 9`)
  holds('bytes written', `const b=new Uint8Array(4); run('(b) => { b[2] = 9 }')(b); return b[2] === 9`)
  holds('lastIndex', `const r=/a/g; run('(r) => r.test("ba")')(r); return r.lastIndex === 2`)
  holds(
    'a property deleted',
    `const o={a:1,b:2}; run('(o) => { delete o.a }')(o); return Object.keys(o).join() === 'b'`,
  )
  holds('an object frozen later', `const o={a:1}; run('(o) => { Object.freeze(o) }')(o); return Object.isFrozen(o)`)
  holds(
    'a change inside a call-back',
    `const o={n:0}; run('(o, f) => { o.n = 5; f() }')(o, () => { o.n *= 2 }); return o.n === 10`,
  )
  holds(
    'an array shortened',
    `const a=[1,2,3]; run('(a) => { a.length = 1 }')(a); return a.length === 1 && a.join() === '1'`,
  )
  holds('a hole made', `const a=[1,2,3]; run('(a) => { delete a[1] }')(a); return !(1 in a)`)
  holds(
    'a method on an object',
    `const c=run('({n:0, inc(){ this.n++; return this }})'); return c.inc() === c && c.n === 1`,
  )
})

describe('many objects', () => {
  holds(
    'ten thousand arguments take the time of ten thousand calls',
    `const f=run('(a) => a.length'); let n=0; for (let i=0;i<10000;i++) n += f([i,i+1]); return n === 20000`,
  )
  holds(
    'an object spoken of long ago is what it was',
    `const o={n:1}; const keep=run('(o) => { globalThis.kept = o }'); keep(o); const f=run('(a) => a'); for (let i=0;i<2000;i++) f([i]); run('() => { kept.n = 2 }')(); return run('() => kept')() === o && o.n === 2`,
  )
  holds(
    'an object changed while it was not spoken of arrives as it is',
    `const o={n:1}; const get=run('(o) => { globalThis.kept = o; return (x) => kept.n }')(o); const f=run('(a) => a'); for (let i=0;i<2000;i++) f([i]); o.n = 3; return get(o) === 3`,
  )
  holds(
    'what nobody has any more is let go',
    `const make=run('(i) => ({ i, list: [i] })'); for (let r=0;r<20;r++) { for (let i=0;i<500;i++) make(i); await null } return make(5).list[0] === 5`,
  )
})
