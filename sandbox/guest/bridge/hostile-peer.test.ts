import { describe, expect, test } from 'vitest'
import { createTestsBridge } from './tests.ts'
import type { GuestHost } from './types.ts'
import { Op } from './wire.ts'

/** The tests' end of a bridge whose other end answers whatever the test wants. */
function createVictim(answer: string) {
  let receive: (message: string) => string = () => ''
  const host: GuestHost = {
    // Microtasks are drained in good faith, so that only the answer that is asked for lies.
    send: (message) => (message.startsWith(`[${Op.drain},`) ? '[1,0,[]]' : answer),
    receive: (handler) => {
      receive = handler
    },
    drain() {},
    isProxy: () => false,
    isSparse: () => false,
    clock: new Float64Array(2),
    library: () => '',
    abort() {},
  } as GuestHost
  const bridge = createTestsBridge(host, () => false)
  return { bridge, receive: (message: string) => receive(message) }
}

describe('an answer that no honest endpoint gives', () => {
  const answers: Readonly<Record<string, string>> = {
    'no JSON': 'oops',
    'no list': '{}',
    'no records': '[1,1]',
    'an unknown object': '[1,[0,-7],[]]',
    'an object of ours that was never given': '[1,[0,7],[]]',
    'a record for an object of ours': '[1,[0,7],[[7,"o",0,0,[]]]]',
    'a record of no kind': '[1,[0,-1],[[-1,"z",0,0,[]]]]',
    'a record without an id': '[1,[0,-1],[["x","o",0,0,[]]]]',
    'a value of no kind': '[1,[99],[]]',
    'an object in place of a value': '[1,{"a":1},[]]',
    'our eval': '[1,[8,"eval"],[]]',
    'our Function': '[1,[8,"Function"],[]]',
    'our global object': '[1,[8,"globalThis"],[]]',
    'our Object.prototype': '[1,[8,"Object.prototype"],[]]',
    'a name that does not exist': '[1,[8,"nothing"],[]]',
    'a name that every object has': '[1,[8,"toString"],[]]',
    'a symbol of ours that was never given': '[1,[11,7],[]]',
    'a property without a key': '[1,[0,-1],[[-1,"o",0,0,[5,7,1]]]]',
    'an array without elements': '[1,[0,-1],[[-1,"a",0,0,[],1,7]]]',
    'a Map without entries': '[1,[0,-1],[[-1,"m",0,0,[],7]]]',
    'a buffer with more bytes than it says': '[1,[0,-1],[[-1,"b",0,0,[],1,"abcdef"]]]',
    'a view of no kind': '[1,[0,-1],[[-1,"v",0,0,[],"constructor",1,0,0]]]',
  }
  for (const [name, answer] of Object.entries(answers)) {
    test(name, () => {
      expect(() => createVictim(answer).bridge.call('x')).toThrow()
      expect(Object.keys(Object.prototype)).toEqual([])
    })
  }

  test('a call of ours with data', () => {
    const { bridge, receive } = createVictim('[1,null,[]]')
    bridge.call('x', () => 'ours')
    expect(receive(`[${Op.call},1,[],[]]`)).toMatch(/^\[0,/)
  })

  test('a key __proto__ stays a property', () => {
    const value = createVictim(
      '[1,[0,-1],[[-1,"o",0,0,["__proto__",7,[0,-2]]],[-2,"o",0,0,["polluted",7,1]]]]',
    ).bridge.call('x')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('a request that no honest endpoint makes', () => {
  const requests: Readonly<Record<string, string>> = {
    'no JSON': 'oops',
    'an operation of no kind': '[99,1,[]]',
    'a call of nothing': '[1,5,[1],[],[]]',
    'a service that does not exist': '[0,0,"constructor",[],[]]',
    'the end of a promise that does not exist': '[14,-3,true,1,[]]',
  }
  for (const [name, request] of Object.entries(requests)) {
    test(`${name} is refused`, () => {
      const { receive } = createVictim('[1,1,[]]')
      expect(JSON.parse(receive(request))[0]).toBe(0)
    })
  }
})
