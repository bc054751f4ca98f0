import { expect, it } from 'vitest'
import { createRandom } from './random.ts'

const draw = (seed: string, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, random)
}

it('repeats itself for a seed and differs between seeds', () => {
  expect(draw('a', 5)).toEqual(draw('a', 5))
  expect(draw('a', 5)).not.toEqual(draw('b', 5))
  expect(draw('', 3)).not.toEqual(draw(' ', 3))
})

it('is uniform enough in its first and its last bits', () => {
  const numbers = draw('uniform', 20_000)
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  expect(mean).toBeCloseTo(0.5, 1)
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
  const odd = numbers.filter((number) => Math.floor(number * 2 ** 30) % 2 === 1).length
  expect(odd / numbers.length).toBeCloseTo(0.5, 1)
})
