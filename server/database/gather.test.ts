import { expect, test } from 'vitest'
import { gather, gatherLookUps } from './gather.ts'

/** Work that records its groups; each waits to be let go. */
function recorded() {
  const groups: { items: readonly number[]; go: () => void }[] = []
  const double = gather<number, number>((items) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    groups.push({ items, go: resolve })
    return promise.then(() => items.map((item) => item * 2))
  }, 3)
  return { groups, double }
}

test('the first goes at once and alone, those that come meanwhile go together', async () => {
  const { groups, double } = recorded()
  const results = [1, 2, 3].map((item) => double(item))
  expect(groups.map(({ items }) => items)).toEqual([[1]])
  groups[0]?.go()
  expect(await results[0]).toBe(2)
  expect(groups[1]?.items).toEqual([2, 3])
  groups[1]?.go()
  expect(await Promise.all(results)).toEqual([2, 4, 6])
})

test('a group has its limit, and the rest goes next', async () => {
  const { groups, double } = recorded()
  const results = [1, 2, 3, 4, 5].map((item) => double(item))
  groups[0]?.go()
  await results[0]
  groups[1]?.go()
  await results[3]
  groups[2]?.go()
  await Promise.all(results)
  expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3, 4], [5]])
})

test('a refusal is one item’s own, a failure is the whole group’s, and the next group goes on', async () => {
  let failing = false
  const work = gather<number, number>(async (items) => {
    if (failing) throw new Error('the line is cut')
    return items.map((item) => (item < 0 ? Promise.reject(new Error('negative')) : item))
  })
  const results = await Promise.allSettled([work(1), work(-2), work(3)])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  failing = true
  await expect(work(4)).rejects.toThrow('the line is cut')
  failing = false
  expect(await work(5)).toBe(5)
})

test('the same key is looked up once in a group, and one without an answer is undefined', async () => {
  const asked: (readonly string[])[] = []
  const find = gatherLookUps<string, number>(async (keys) => {
    asked.push(keys)
    return new Map([['known', 7]])
  })
  expect(await Promise.all([find('known'), find('known'), find('known'), find('other')])).toEqual([7, 7, 7, undefined])
  expect(asked).toEqual([['known'], ['known', 'other']])
})

test('what is still on its way when a group ends does not keep the next one', async () => {
  const slow = Promise.withResolvers<number>()
  const work = gather<number, number>(async (items) => items.map((item) => (item === 1 ? slow.promise : item)))
  const first = work(1)
  expect(await work(2)).toBe(2)
  slow.resolve(1)
  expect(await first).toBe(1)
})
