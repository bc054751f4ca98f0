import { expect, test } from 'vitest'
import { PriorityQueue } from './queue.ts'

test('a lower priority waits until those above it are empty; within one, the first comes first', () => {
  const queue = new PriorityQueue<string>()
  queue.add('b1', 'background')
  queue.add('g1', 'grading')
  queue.add('i1', 'interactive')
  queue.add('g2', 'grading')
  queue.add('i2', 'interactive')
  expect(queue.size).toBe(5)
  expect(Array.from({ length: 6 }, () => queue.take())).toEqual(['i1', 'i2', 'g1', 'g2', 'b1', undefined])
})

test('what leaves is not served', () => {
  const queue = new PriorityQueue<string>()
  queue.add('one', 'grading')
  queue.add('two', 'grading')
  expect(queue.remove('one')).toBe(true)
  expect(queue.remove('one')).toBe(false)
  expect(queue.take()).toBe('two')
  expect(queue.size).toBe(0)
})
