import { describe, expect, test } from 'vitest'
import { inTests } from './testing/pair.ts'

function holds(name: string, body: string): void {
  test(name, () => expect(inTests(body)).toBe(true))
}

describe('functions and classes', () => {
  holds(
    'name and length',
    `const f=run('(function sum(a,b){})'); return f.name === 'sum' && f.length === 2 && typeof f === 'function'`,
  )
  holds(
    'this and arguments of a method',
    `const f=run('(function(x){ return [this.v, x, arguments.length] })'); return f.call({v:1}, 2, 3).join() === '1,2,2'`,
  )
  holds(
    'a class is constructed',
    `const A=run('(class A { #p=1; constructor(x){ this.x=x } get p(){ return this.#p } inc(){ this.#p++; return this } static make(){ return new this(9) } static s = 4 })'); const a=new A(3); return a.x===3 && a.p===1 && a.inc()===a && a.p===2 && a instanceof A && A.make().x===9 && A.s===4 && A.make() instanceof A && a.constructor===A`,
  )
  holds(
    'a class is not called without new',
    `const A=run('(class A {})'); try { A(); return false } catch (e) { return e instanceof TypeError }`,
  )
  holds(
    'an arrow function is no constructor',
    `try { new (run('() => {}'))(); return false } catch (e) { return e instanceof TypeError }`,
  )
  holds(
    'an old constructor',
    `const P=run('function P(x){ this.x=x } P.prototype.get=function(){ return this.x }; P'); const p=new P(4); return p.get()===4 && p instanceof P && Object.getPrototypeOf(p)===P.prototype`,
  )
  holds(
    'a test subclasses a class of the candidate',
    `const B=run('(class B { #s=5; constructor(x){ this.x=x } hi(){ return "b"+this.x } secret(){ return this.#s } over(){ return this.hi() } })'); class S extends B { #t=1; constructor(){ super(7); this.y=2 } hi(){ return 's'+super.hi() } t(){ return this.#t } } const s=new S(); return s.hi()==='sb7' && s.secret()===5 && s.over()==='sb7' && s.t()===1 && s.y===2 && s instanceof S && s instanceof B && s.constructor===S`,
  )
  holds(
    'the candidate subclasses a class of the test',
    `class B { constructor(x){ this.x=x } hi(){ return 'b'+this.x } } const S=run('(B) => class S extends B { hi(){ return "s"+super.hi() } }')(B); const s=new S(3); return s.hi()==='sb3' && s instanceof B && s instanceof S`,
  )
  holds(
    'a subclass of Error',
    `const E=run('class MyError extends Error { constructor(m){ super(m); this.name="MyError"; this.code=3 } describe(){ return this.name+this.code } }; globalThis.E=MyError; MyError'); const f=run('() => { throw new E("no") }'); try { f(); return false } catch (e) { return e instanceof E && e instanceof Error && Error.isError(e) && e.message==='no' && e.code===3 && e.describe()==='MyError3' && e.name==='MyError' && e.constructor===E && String(e)==='MyError: no' && e.stack.includes('MyError')===true }`,
  )
  holds(
    'a subclass of Map',
    `const M=run('(class extends Map { twice(k){ return this.get(k)*2 } })'); const m=new M([['a',2]]); m.set('b',5); return m.twice('b')===10 && m.get('a')===2 && m.size===2 && [...m.keys()].join()==='a,b' && m instanceof Map`,
  )
  holds(
    'a subclass of Array',
    `const S=run('(class Stack extends Array { peek(){ return this[this.length-1] } })'); const s=new S(); s.push(1,2); return s.peek()===2 && Array.isArray(s) && s.length===2 && [...s].join()==='1,2' && s instanceof Array && s.map(x=>x+1).peek()===3`,
  )
  holds(
    'a function is one, even after the prototype of all functions has crossed as a value',
    `const f=run('() => {}'); run('Function.prototype'); return f instanceof Function && Object.getPrototypeOf(f)===Function.prototype`,
  )
  holds(
    'a static method that is patched',
    `const A=run('globalThis.A=class { static f(){ return 1 } static g(){ return A.f() } }; A'); A.f=()=>2; return A.g()===2 && A.f()===2`,
  )
  holds(
    'a prototype that is patched',
    `const A=run('globalThis.A=class { f(){ return 1 } g(){ return this.f() } }; A'); A.prototype.f=function(){ return 3 }; return new A().g()===3`,
  )
  holds(
    'an own property of an instance is defined',
    `const a=run('new (class { x=1; g(){ return this.x } })'); Object.defineProperty(a,'x',{value:8,configurable:true}); Object.defineProperty(a,'y',{value:9}); return a.g()===8 && Object.getOwnPropertyDescriptor(a,'x').writable && !Object.getOwnPropertyDescriptor(a,'y').writable`,
  )
  holds(
    'an instance is frozen',
    `const a=run('new (class { x=1 })'); Object.freeze(a); return Object.isFrozen(a) && run('(a) => Object.isFrozen(a)')(a)`,
  )
  holds(
    'keys, in and delete',
    `const a=run('new (class { x=1; y=2; get z(){ return 3 } })'); delete a.x; return Object.keys(a).join()==='y' && 'z' in a && !('x' in a) && JSON.stringify(a)==='{"y":2}'`,
  )
  holds(
    'a symbol as key',
    `const k=run('globalThis.k=Symbol("k"); k'); const o=run('new (class { [k]=4 })'); return o[k]===4 && Object.getOwnPropertySymbols(o)[0]===k`,
  )
  holds('a bound function', `const f=run('(function(a,b){ return this.v+a+b }).bind({v:1},2)'); return f(3)===6`)
  holds(
    'a Proxy of the candidate traps',
    `const log=[]; const p=run('(log) => new Proxy({a:1}, { get(t,k){ return k==="a" ? "trapped" : t[k] }, set(t,k,v){ log.push(k); t[k]=v; return true }, has(){ return true } })')(log); p.b=2; return p.a==='trapped' && p.b===2 && log.join()==='b' && 'zzz' in p`,
  )
  holds(
    'identity both ways',
    `const o={}, f=()=>{}; class A {} const a=new A(); const id=run('(x) => x'); return id(o)===o && id(f)===f && id(A)===A && id(a)===a && id(id)===id`,
  )
  holds(
    'a Map keyed by objects of the test',
    `const k={}; const m=run('(k) => new Map([[k,1]])')(k); return m.get(k)===1`,
  )
  holds(
    'WeakMap and WeakSet',
    `const w=run('new WeakMap()'); const k={}; w.set(k,1); return w.get(k)===1 && w.has(k) && !w.has({})`,
  )
  holds(
    'a private brand check',
    `const A=run('(class A { #x; static is(o){ return #x in o } })'); return A.is(new A()) && !A.is({})`,
  )
})

describe('call-backs', () => {
  holds(
    'this, arguments and result',
    `const log=[]; const r=run('(f) => f.call({v:1}, [2], "x")')(function (...args) { log.push(this.v, args); return {ok:args} }); return r.ok[0][0]===2 && log[0]===1`,
  )
  holds(
    'an error of the test goes through',
    `class T extends TypeError {} const e=new T('t'); try { run('(f) => f()')(() => { throw e }); return false } catch (x) { return x===e }`,
  )
  holds(
    'the candidate sees the type of an error',
    `return run('(f) => { try { f() } catch (e) { return e instanceof RangeError && e.message==="m" && !e.stack.includes("eval") } }')(() => { throw new RangeError('m') })`,
  )
  holds(
    'thrown things that are no errors',
    `const seen=[]; for (const code of ['1','"s"','null','undefined','({a:1})','Symbol.iterator']) { try { run('() => { throw '+code+' }')() } catch (e) { seen.push(typeof e==='object' && e!==null ? e.a : e) } } return seen[0]===1 && seen[1]==='s' && seen[2]===null && seen[3]===undefined && seen[4]===1 && seen[5]===Symbol.iterator`,
  )
  holds(
    'recursion over the bridge',
    `const f=run('(n, g) => n === 0 ? 0 : 1 + g(n - 1)'); const g=(n)=>f(n,g); return f(50,g)===50`,
  )
  holds(
    'endless recursion over the bridge is a RangeError',
    `const f=run('(g) => g()'); const g=()=>f(g); try { g(); return false } catch (e) { return e instanceof RangeError }`,
  )
  holds(
    'sort with a comparator',
    `const a=[3,1,2]; return run('(a, c) => [...a].sort(c)')(a,(x,y)=>y-x).join()==='3,2,1'`,
  )
  holds(
    'a Date subclass and a class instance are passed in',
    `class P { constructor(){ this.n='x' } hi(){ return this.n } } return run('(p) => p.hi() + p.n + (p.constructor.name)')(new P())==='xxP'`,
  )
  holds('a getter of the test is read', `let n=0; return run('(o) => o.v + o.v')({ get v(){ return ++n } })===3`)
})

describe('iteration', () => {
  holds(
    'a generator of the candidate',
    `const g=run('(function*(){ const x = yield 1; yield x*2; return 9 })')(); const a=g.next(), b=g.next(5), c=g.next(); return a.value===1 && b.value===10 && c.done && c.value===9`,
  )
  holds(
    'for-of and spread',
    `const g=run('(function*(){ yield [1]; yield [2] })'); return [...g()].join()==='1,2' && Array.from(g()).length===2`,
  )
  holds(
    'return is called',
    `let done=false; const it=run('(f) => (function*(){ try { yield 1; yield 2 } finally { f() } })()')(()=>{ done=true }); for (const x of it) break; return done`,
  )
  holds(
    'an iterable of the candidate',
    `const o=run('({ *[Symbol.iterator](){ yield 1; yield 2 } })'); return [...o].join()==='1,2'`,
  )
  holds(
    'an iterable instance',
    `const o=run('new (class { *[Symbol.iterator](){ yield 1; yield 2 } })'); return [...o].join()==='1,2'`,
  )
  holds(
    'a generator of the test',
    `function* g(){ yield 1; yield 2; yield 3 } return run('(g) => { const r=[]; for (const x of g) { r.push(x); if (x===2) break } return r }')(g()).join()==='1,2'`,
  )
  holds(
    'built-in iterators',
    `return [...run('new Map([[1,2]]).entries()')].join()==='1,2' && run('[1,2,3].values()').map(x=>x*2).toArray().join()==='2,4,6'`,
  )
  holds(
    'an async generator of the candidate',
    `const g=run('(async function*(){ yield 1; await null; yield 2 })')(); const seen=[]; for await (const x of g) seen.push(x); return seen.join()==='1,2'`,
  )
  holds(
    'an async generator of the test',
    `async function* g(){ yield 1; yield 2 } return (await run('(async (g) => { const r=[]; for await (const x of g) r.push(x); return r })')(g())).join()==='1,2'`,
  )
})

describe('promises', () => {
  holds(
    'a promise of the candidate',
    `const p=run('Promise.resolve({a:[1]})'); return p instanceof Promise && (await p).a[0]===1`,
  )
  holds(
    'a rejection',
    `try { await run('(async () => { throw new RangeError("r") })')(); return false } catch (e) { return e instanceof RangeError && e.message==='r' }`,
  )
  holds('a promise of the test', `return await run('(async (p) => (await p) + 1)')(Promise.resolve(4))===5`)
  holds('identity of a promise', `const p=Promise.resolve(1); return run('(p) => p')(p)===p`)
  holds('a thenable', `return await run('({ then(f){ f(7) } })')===7`)
  holds(
    'a promise that a call-back resolves',
    `let go; const p=run('(f) => new Promise(r => f(r))')(r => { go=r }); go({x:1}); return (await p).x===1`,
  )
  holds(
    'Promise.all over both realms',
    `return (await Promise.all([run('Promise.resolve(1)'), 2, run('(async () => 3)')()])).join()==='1,2,3'`,
  )
})

describe('order', () => {
  holds(
    'microtasks of the candidate wait for the synchronous code of the test',
    `const log=run('globalThis.log=[]; log'); const f=run('(x) => { Promise.resolve().then(() => log.push("m"+x)); log.push("s"+x) }'); f(1); f(2); log.push('t'); await null; return log.join()==='s1,s2,t,m1,m2'`,
  )
  holds(
    'microtasks of the test wait for the synchronous code of the candidate',
    `const log=[]; run('(f,log) => { f(); log.push("c") }')(() => { Promise.resolve().then(() => log.push('t')); log.push('f') }, log); await null; return log.join()==='f,c,t'`,
  )
  holds(
    'a batch gathers what one turn asks for',
    `const load=run('(() => { let keys=[]; return (batch) => (k) => new Promise(r => { keys.push([k,r]); if (keys.length===1) Promise.resolve().then(() => { const now=keys; keys=[]; const out=batch(now.map(x=>x[0])); now.forEach((x,i)=>x[1](out[i])) }) }) })()'); const calls=[]; const l=load((ks) => { calls.push(ks); return ks.map(k => k*2) }); const r=await Promise.all([l(1),l(2),l(3)]); return calls.length===1 && r.join()==="2,4,6"`,
  )
  holds(
    'state during an async call',
    `const s=run('new (class { loading=false; async load(f){ this.loading=true; this.data=await f(); this.loading=false } })'); const p=s.load(async () => 5); const during=s.loading; await p; return during && !s.loading && s.data===5`,
  )
  holds(
    'several ticks of the candidate pass within the turns of the test',
    `const log=run('globalThis.log=[]; log'); run('(async () => { for (let i=0;i<5;i++) { await null; log.push(i) } })')(); for (let i=0;i<6;i++) await null; return log.length===5`,
  )
})
