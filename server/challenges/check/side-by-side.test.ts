import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.ts'

test('keeps the order of the results and the width of the work', async () => {
  let working = 0
  let most = 0
  const results = await sideBySide([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, ++working)
    for (let turn = 0; turn < item; turn++) await null
    working--
    return item * 2
  })
  expect(results).toEqual([10, 2, 8, 4, 6])
  expect(most).toBe(2)
})

test('fails with the first that fails', async () => {
  await expect(sideBySide([1], 3, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
