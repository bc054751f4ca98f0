import { expect, test } from 'vitest'
import type { ChildMessage } from '../child/protocol.ts'
import { Leg } from './leg.ts'

const named = (name: string) => ({ name, group: 'g', file: 'a.test.ts' })
const collected: ChildMessage = { type: 'collected', id: 1, tests: [named('a'), named('b'), named('c')] }
const start = (index: number): ChildMessage => ({ type: 'test-start', id: 1, index })
const end = (index: number): ChildMessage => ({
  type: 'test-end',
  id: 1,
  index,
  status: 'passed',
  message: null,
  console: '',
  cpuMs: 1,
})
const done: ChildMessage = { type: 'done', id: 1, cpuMs: 5, peakMemoryMb: 6, retire: true }
const loadError: ChildMessage = { type: 'load-error', id: 1, message: 'no' }

function leg(expected: readonly ReturnType<typeof named>[] | null = null): Leg {
  return new Leg({ id: 1, skip: new Set([1]), expected, onTestEnd: () => {} })
}

function feed(messages: readonly ChildMessage[], to = leg()): boolean[] {
  return messages.map((message) => to.accept(message))
}

test('an honest leg', () => {
  const honest = leg()
  expect(feed([collected, start(0), end(0), start(2), end(2), done], honest)).toEqual(Array(6).fill(true))
  expect(honest).toMatchObject({ phase: { at: 'ended' }, cpuMs: 5, peakMemoryMb: 6, retire: true, failure: null })
  expect([...honest.ends.keys()]).toEqual([0, 2])
})

test('a leg whose submission does not load', () => {
  const broken = leg()
  expect(feed([loadError, done], broken)).toEqual([true, true])
  expect(broken.failure).toEqual({ of: 'submission', message: 'no' })
})

test.each<[string, ChildMessage[]]>([
  ['a test before the list', [start(0)]],
  ['an end before any start', [collected, end(0)]],
  ['the end of another test', [collected, start(0), end(2)]],
  ['a test twice', [collected, start(0), end(0), start(0)]],
  ['a test that was to be skipped', [collected, start(1)]],
  ['a test that is not on the list', [collected, start(3)]],
  ['two tests at a time', [collected, start(0), start(2)]],
  ['a second list', [collected, collected]],
  ['the end in the middle of a test', [collected, start(0), done]],
  ['the end before anything', [done]],
  ['a load error after the list', [collected, loadError]],
  ['a list after a load error', [loadError, collected]],
  ['ready in the middle', [collected, { type: 'ready', walls: { permissions: true, uid: 1 } }]],
  ['the message of another run', [{ ...collected, id: 2 }]],
  ['anything after the end', [collected, done, start(0)]],
])('%s does not belong there', (_, messages) => {
  const answers = feed(messages)
  expect(answers.pop()).toBe(false)
  expect(answers).toEqual(answers.map(() => true))
})

test('a later leg has to collect what the first did', () => {
  expect(feed([collected], leg([named('a'), named('b'), named('c')]))).toEqual([true])
  expect(feed([collected], leg([named('a'), named('c'), named('b')]))).toEqual([false])
  expect(feed([collected], leg([named('a')]))).toEqual([false])
})
