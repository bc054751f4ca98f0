import { describe, expect, test } from 'vitest'
import { readEvents } from './read-events'

async function* chunksOf(...texts) {
  for (const text of texts) yield new TextEncoder().encode(text)
}

async function collect(events) {
  const all = []
  for await (const event of events) all.push(event)
  return all
}

describe('examples', () => {
  test('the example of the statement', async () => {
    const text =
      'id: 7\nevent: log\ndata: added 412\ndata: packages\n\n: still here\n\ndata: done\n\n'
    expect(await collect(readEvents(chunksOf(text)))).toEqual([
      { type: 'log', data: 'added 412\npackages', id: '7' },
      { type: 'message', data: 'done', id: '7' },
    ])
  })

  test('in two chunks', async () => {
    expect(await collect(readEvents(chunksOf('data: he', 'llo\n\n')))).toEqual([
      { type: 'message', data: 'hello', id: '' },
    ])
  })

  test('how long to wait', async () => {
    const waits = []
    await collect(readEvents(chunksOf('retry: 1500\n'), (ms) => waits.push(ms)))
    expect(waits).toEqual([1500])
  })
})
