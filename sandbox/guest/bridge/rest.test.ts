import { describe, expect, test } from 'vitest'
import { inTests } from './testing/pair.ts'
import { Rest } from './wire.ts'

/** Each body runs in the tests' realm; `run` evaluates in the candidate's. */
function holds(name: string, body: string): void {
  test(name, () => expect(inTests(body)).toBe(true))
}

/** More than may stay awake from one test to the next. */
const many = 'Array.from({ length: 200 }, (_, n) => ({ n, name: "item" }))'

const change = 'run("0, () => { items[7].n = -1 }")'
const take = `const items = run('globalThis.items = ${many.replaceAll('"', '\\"')}'); const change = ${change};`

describe('data at rest', () => {
  holds('is followed while it is awake', `${take} change(); return items[7].n === -1`)
  holds('is not followed', `${take} bridge.rest(${Rest.all}); change(); return items[7].n === 7`)
  holds(
    'is as it is when it crosses again',
    `${take} bridge.rest(${Rest.all}); change(); run('0, items'); return items[7].n === -1 && run('items') === items`,
  )
  holds(
    'goes over changed when it crosses again',
    `const look = run('0, (list) => list[7].n'); const list = ${many}; look(list)
    bridge.rest(${Rest.all}); list[7].n = -1; return look(list) === -1`,
  )
  holds('is all that came late', `${take} bridge.rest(${Rest.late}); change(); return items[7].n === 7`)
  holds(
    'is not what was there before',
    `${take} bridge.rest(${Rest.keep}); run('0, ${many.replaceAll('"', '\\"')}')
    bridge.rest(${Rest.late}); change(); return items[7].n === -1`,
  )
  holds(
    'is not a little that came late',
    `const one = run('globalThis.one = { n: 1 }'); const change = run('0, () => { one.n = 2 }')
    bridge.rest(${Rest.late}); change(); return one.n === 2`,
  )
})

describe('of very much data', () => {
  holds(
    'that which was spoken of lately is followed',
    `${take} for (let n = 0; n < 3; n++) run('0, ${many.replaceAll('"', '\\"')}'); change(); return items[7].n === -1`,
  )
  holds(
    'each is as it is when it crosses again',
    `${take} for (let n = 0; n < 100; n++) run('0, ${many.replaceAll('"', '\\"')}')
    change(); run('0, items'); return items[7].n === -1`,
  )
})

holds(
  'a number that becomes something and nothing that becomes a number are told',
  `const o = run('globalThis.o = { zero: 0, none: null, list: [0, null] }')
  run("0, () => { o.zero = 1; o.none = 2; o.list[0] = 3; o.list[1] = 4 }")()
  return o.zero === 1 && o.none === 2 && o.list.join() === '3,4'`,
)
