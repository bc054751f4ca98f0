import { expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { readLines } from './read-lines.ts'

function streamOf(...chunks: (string | Error)[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = [...chunks]
  return new ReadableStream({
    pull(controller) {
      const next = left.shift()
      if (next === undefined) controller.close()
      else if (typeof next === 'string') controller.enqueue(new TextEncoder().encode(next))
      else controller.error(next)
    },
  })
}

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<unknown[]> {
  const lines: unknown[] = []
  for await (const line of readLines(stream)) lines.push(line)
  return lines
}

test('a line may come in pieces, and a piece may hold several lines', async () => {
  expect(await collect(streamOf('{"a":1}\n{"b"', ':2}\n', '{"c":3}\n{"d":4}\n'))).toEqual([
    { a: 1 },
    { b: 2 },
    { c: 3 },
    { d: 4 },
  ])
})

test('what is left without a line break was cut off on the way and is no line', async () => {
  expect(await collect(streamOf('{"a":1}\n{"b"'))).toEqual([{ a: 1 }])
})

test('a line that breaks is a lost connection', async () => {
  const broken = collect(streamOf('{"a":1}\n', new TypeError('network error')))
  await expect(broken).rejects.toBeInstanceOf(ApiError)
  await expect(broken).rejects.toMatchObject({ code: 'offline' })
})
