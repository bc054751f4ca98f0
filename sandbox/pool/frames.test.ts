import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeFrame, FrameReader } from './frames.ts'

test('messages survive however the pipe cuts them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      (values, cuts) => {
        const reader = new FrameReader(1_000_000)
        const bytes = Buffer.concat(values.map(encodeFrame))
        const read: unknown[] = []
        for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
          const size = cuts[cut % cuts.length] ?? 1
          read.push(...reader.push(bytes.subarray(at, at + size)))
          at += size
        }
        expect(read).toEqual(JSON.parse(JSON.stringify(values)))
      },
    ),
  )
})

test('a frame above the limit is refused before it arrives', () => {
  const reader = new FrameReader(10)
  expect([...reader.push(encodeFrame('12345678'))]).toEqual(['12345678'])
  expect(() => [...reader.push(Buffer.from([11, 0, 0, 0]))]).toThrow(new RangeError('a frame of 11 bytes'))
})

test('what stands before nonsense in one chunk is still read', () => {
  const messages = new FrameReader(100).push(Buffer.concat([encodeFrame('good'), Buffer.from([2, 0, 0, 0, 33, 33])]))
  expect(messages.next().value).toBe('good')
  expect(() => messages.next()).toThrow(SyntaxError)
})
