import { describe, expect, test } from 'vitest'
import { inTests } from './testing/pair.ts'

/** After this has crossed, every property is first asked for without looking at all that has crossed. */
const load = `const large = Array(20_000).fill({}); run('(large) => { globalThis.large = large }')(large); `

function holds(name: string, body: string): void {
  test(name, () => expect(inTests(load + body)).toBe(true))
}

describe('beside a large array', () => {
  holds(
    'data, inherited data and what is not there are read',
    `const a=run('new (class { x=1; method(){ return 2 } })'); return a.x===1 && a.method()===2 && a.z===undefined`,
  )
  holds(
    'a getter runs, and sees what has changed before',
    `const o=run('new (class { get size(){ return globalThis.large.length } })'); large.push(1); return o.size===20_001`,
  )
  holds(
    'a proxy is asked',
    `const p=run('new Proxy({}, { get: (_, key) => "got " + String(key) })'); return p.anything==='got anything'`,
  )
  holds(
    'the candidate reads what the tests have changed',
    `class Order { constructor(){ this.count=1 } }; const order=new Order(); const read=run('(order) => order.count'); const first=read(order); order.count=2; return first===1 && read(order)===2`,
  )
  holds(
    'what the candidate changed before it reads arrives',
    `class Order { constructor(){ this.count=1 } }; const list=[]; run('(order, list) => { list.push(order.count); list.push(order.count) }')(new Order(), list); return list.join()==='1,1'`,
  )
})
