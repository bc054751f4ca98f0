import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

async function* from<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

/** A promise that is resolved from outside. */
function gate() {
  return Promise.withResolvers<void>()
}

test('yields in the order of the inputs, whichever is done first', async () => {
  const gates = [gate(), gate(), gate()]
  const results = inOrder(from([0, 1, 2]), 3, async (input) => {
    await gates[input]?.promise
    return input * 10
  })
  const all = Array.fromAsync(results)
  for (const { resolve } of gates.reverse()) resolve()
  expect(await all).toEqual([0, 10, 20])
})

test('never works on more than the limit', async () => {
  let running = 0
  let most = 0
  const work = async (input: number) => {
    most = Math.max(most, ++running)
    await new Promise(setImmediate)
    running--
    return input
  }
  const inputs = Array.from({ length: 20 }, (_, index) => index)
  expect(await Array.fromAsync(inOrder(from(inputs), 4, work))).toEqual(inputs)
  expect(most).toBe(4)
})

test('yields what is ready while the next input is awaited', async () => {
  const late = gate()
  async function* inputs() {
    yield 'early'
    await late.promise
    yield 'late'
  }
  const results = inOrder(inputs(), 4, async (input) => input)
  expect(await results.next()).toEqual({ done: false, value: 'early' })
  late.resolve()
  expect(await results.next()).toEqual({ done: false, value: 'late' })
  expect(await results.next()).toEqual({ done: true, value: undefined })
})

test('ends at once without inputs', async () => {
  expect(await Array.fromAsync(inOrder(from([]), 4, async (input) => input))).toEqual([])
})
