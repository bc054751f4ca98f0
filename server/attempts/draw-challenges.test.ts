import { expect, test } from 'vitest'
import { leastDrawn } from './draw-challenges.ts'

const pool = [{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }]

test('the one that was drawn least often comes next', () => {
  const drawn = new Map([
    ['a', 2],
    ['b', 1],
    ['c', 2],
  ])
  expect(leastDrawn(pool, drawn, () => 0.99)).toEqual({ slug: 'b' })
})

test('chance decides among those that are even, and each can come', () => {
  const drawn = new Map([['a', 1]])
  expect([0, 0.49, 0.5, 0.999].map((random) => leastDrawn(pool, drawn, () => random)?.slug)).toEqual([
    'b',
    'b',
    'c',
    'c',
  ])
})
