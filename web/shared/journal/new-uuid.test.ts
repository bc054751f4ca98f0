import { expect, test } from 'vitest'
import { z } from 'zod'
import { newUuid } from './new-uuid.ts'

test('a writer is a random UUID of version 4', () => {
  const writers = Array.from({ length: 50 }, newUuid)
  expect(writers.filter((writer) => !z.uuidv4().safeParse(writer).success)).toEqual([])
  expect(new Set(writers).size).toBe(50)
})
