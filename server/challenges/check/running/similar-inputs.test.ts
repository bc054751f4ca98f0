import { expect, test } from 'vitest'
import { inputsLike } from './similar-inputs.ts'

const cases = [
  { name: 'a', args: [[{ id: 3, tags: ['x'] }], 'main'], expect: 0 },
  { name: 'b', args: [[{ id: 90, name: null }], 'develop'], expect: 0 },
  { name: 'c', args: [[]], expect: 0 },
]

test('made-up arguments have the shapes and ranges of the given ones', () => {
  const made = inputsLike(cases, 200, 1)
  expect(made).toHaveLength(200)
  for (const args of made) {
    const [rows, text, ...others] = args as [{ id: number; tags?: string[]; name?: null }[], string?]
    expect(others).toEqual([])
    expect(rows.every(({ id }) => Number.isInteger(id) && id >= 0 && id <= 90)).toBe(true)
    expect(rows.length).toBeLessThanOrEqual(2)
    expect(rows.every(({ name }) => name === null || name === undefined)).toBe(true)
    if (args.length === 2) expect(typeof text).toBe('string')
  }
  expect(new Set(made.map((args) => args.length))).toEqual(new Set([1, 2]))
})

test('one seed always makes the same', () => {
  expect(inputsLike(cases, 20, 7)).toEqual(inputsLike(cases, 20, 7))
  expect(inputsLike(cases, 20, 7)).not.toEqual(inputsLike(cases, 20, 8))
})
