import { describe, expect, test } from 'vitest'
import { readEvents } from './read-events'

function bytes(text) {
  return new TextEncoder().encode(text)
}

async function* chunksOf(...texts) {
  for (const text of texts) yield bytes(text)
}

async function collect(events) {
  const all = []
  for await (const event of events) all.push(event)
  return all
}

async function eventsOf(...texts) {
  return collect(readEvents(chunksOf(...texts)))
}

async function dataOf(...texts) {
  return (await eventsOf(...texts)).map(({ data }) => data)
}

/** Chunks that come when the test says so. */
function byHand() {
  const asked = []
  const state = { ended: false }
  const chunks = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
      return: async () => {
        state.ended = true
        return { done: true, value: undefined }
      },
    }),
  }
  const send = (index, text) => asked[index].resolve({ done: false, value: bytes(text) })
  return { chunks, asked, state, send }
}

function settle() {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

describe('fields', () => {
  test.each([
    ['data:x', 'x'],
    ['data: x', 'x'],
    ['data:  x', ' x'],
    ['data: x ', 'x '],
    ['data:\tx', '\tx'],
    ['data: a: b', 'a: b'],
    ['data::', ':'],
    ['data: ', ''],
    ['data:', ''],
    ['data', ''],
    ['data: {"a":[1, 2]}', '{"a":[1, 2]}'],
    ['data: \u2028 \u0085 \v', '\u2028 \u0085 \v'],
    ['data: \uFEFF', '\uFEFF'],
  ])('data: %j', async (line, expected) => {
    expect(await dataOf(`${line}\n\n`)).toEqual([expected])
  })

  test.each([
    'Data: x',
    'DATA: x',
    ' data: x',
    'data : x',
    'dat: x',
    'datas: x',
    ':data: x',
    ': x',
    ':',
    'x',
    'mydata: x',
    'data x',
    '\uFEFFdata: x',
  ])('no data: %j', async (line) => {
    expect(await dataOf(`: hello\n${line}\n\n`)).toEqual([])
  })

  test('several lines of data, empty ones too', async () => {
    expect(await dataOf('data: a\ndata\ndata: b\ndata:\n\n')).toEqual(['a\n\nb\n'])
  })

  test('data between other fields', async () => {
    expect(await dataOf('data: a\nother: x\n: comment\nevent: e\ndata: b\n\n')).toEqual(['a\nb'])
  })

  test('the type, the last one counts', async () => {
    const events = await eventsOf('event: a\ndata\nevent: b c\n\nevent: a\nevent:\ndata\n\n')
    expect(events.map(({ type }) => type)).toEqual(['b c', 'message'])
  })

  test('the type belongs to one event only', async () => {
    const events = await eventsOf('event: a\ndata: 1\n\ndata: 2\n\n')
    expect(events.map(({ type }) => type)).toEqual(['a', 'message'])
  })

  test('an event without data takes its type along', async () => {
    expect(await eventsOf('event: a\n\ndata: 1\n\n')).toEqual([
      { type: 'message', data: '1', id: '' },
    ])
  })

  test('an event has nothing but its three properties', async () => {
    expect(await eventsOf('event: a\nid: 1\nretry: 5\nother: 6\ndata: 1\n\n')).toEqual([
      { type: 'a', data: '1', id: '1' },
    ])
  })
})

describe('ids', () => {
  async function idsOf(text) {
    return (await eventsOf(text)).map(({ id }) => id)
  }

  test('hold until there is another', async () => {
    const text = 'data\n\nid: 1\ndata\n\ndata\n\nid: 2\ndata\n\n'
    expect(await idsOf(text)).toEqual(['', '1', '1', '2'])
  })

  test('may be set by an event without data', async () => {
    expect(await idsOf('id: 1\n\ndata\n\n')).toEqual(['1'])
  })

  test('may be set behind the data', async () => {
    expect(await idsOf('data\nid: 1\n\n')).toEqual(['1'])
  })

  test('may be taken back', async () => {
    expect(await idsOf('id: 1\ndata\n\nid\ndata\n\nid: 2\ndata\n\nid:\ndata\n\n')).toEqual([
      '1',
      '',
      '2',
      '',
    ])
  })

  test('with U+0000 are ignored', async () => {
    expect(await idsOf('id: 1\ndata\n\nid: 2\u00003\ndata\n\n')).toEqual(['1', '1'])
  })
})

describe('retry', () => {
  test.each([
    ['retry: 0', [0]],
    ['retry:250', [250]],
    ['retry: 007', [7]],
    ['retry: 1.5', []],
    ['retry: -1', []],
    ['retry: +1', []],
    ['retry: 1e3', []],
    ['retry: 5s', []],
    ['retry: s5', []],
    ['retry:  5', []],
    ['retry: ٣', []],
    ['other: 5', []],
    ['retry:', []],
    ['retry', []],
  ])('%j', async (line, expected) => {
    const waits = []
    await collect(readEvents(chunksOf(`${line}\n\n`), (ms) => waits.push(ms)))
    expect(waits).toEqual(expected)
  })

  test('is heard at once, in the middle of an event', async () => {
    const { chunks, send } = byHand()
    const waits = []
    readEvents(chunks, (ms) => waits.push(ms)).next()
    await settle()
    send(0, 'data: x\nretry: 9\nda')
    await settle()
    expect(waits).toEqual([9])
  })

  test('may go unheard', async () => {
    expect(await dataOf('retry: 5\ndata: x\n\n')).toEqual(['x'])
  })
})

describe('cut anywhere', () => {
  const text = [
    '\uFEFFid: ä1\r\nevent: log\rdata: 412 ✓ 𝒳\n',
    '\r\r\r\n',
    ': data: no\r\n\r\ndata: two\r\ndata:  lines\r\n\r\n',
    'id\ndata: é\n\n\n\ndata: end\r\r',
  ].join('')
  const expected = [
    { type: 'log', data: '412 ✓ 𝒳', id: 'ä1' },
    { type: 'message', data: 'two\n lines', id: 'ä1' },
    { type: 'message', data: 'é', id: '' },
    { type: 'message', data: 'end', id: '' },
  ]

  async function* inChunksOf(size, all = bytes(text)) {
    for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
  }

  test('in one chunk', async () => {
    expect(await eventsOf(text)).toEqual(expected)
  })

  test('byte by byte', async () => {
    expect(await collect(readEvents(inChunksOf(1)))).toEqual(expected)
  })

  test.each([3, 7])('every %i bytes', async (size) => {
    expect(await collect(readEvents(inChunksOf(size)))).toEqual(expected)
  })

  test('at every place once, with an empty chunk in between', async () => {
    const all = bytes('\uFEFFid:ä\r\ndata:𝒳\r\r\r\n')
    for (let place = 1; place < all.length; place += 1) {
      const parts = [all.slice(0, place), new Uint8Array(), all.slice(place)]
      const chunks = (async function* () {
        yield* parts
      })()
      const events = await collect(readEvents(chunks))
      expect(events, `cut at byte ${place}`).toEqual([{ type: 'message', data: '𝒳', id: 'ä' }])
    }
  })

  test('a newline in a later chunk belongs to the return before it, once', async () => {
    expect(await dataOf('data: a\r', '\ndata: b\r', '', '\n\n')).toEqual(['a\nb'])
    expect(await dataOf('data: a\r', '\n\n')).toEqual(['a'])
    expect(await dataOf('data: a\r', '', '\ndata: b\n\n')).toEqual(['a\nb'])
    expect(await dataOf('data: a\r', '\r', '\ndata: b\n\n')).toEqual(['a', 'b'])
    expect(await dataOf('data: a\n', '\ndata: b\r', '\r')).toEqual(['a', 'b'])
    expect(await dataOf('data: a\rdata: b', '\n\ndata: c\n\n')).toEqual(['a\nb', 'c'])
    expect(await dataOf('data: a\r', 'x\n', '\ndata: c\n\n')).toEqual(['a', 'c'])
  })

  test('a mark at the beginning does not count, a second one does', async () => {
    expect(await dataOf('\uFEFF', 'data: a\n\n')).toEqual(['a'])
    expect(await dataOf('\uFEFF\uFEFFdata: a\n\n')).toEqual([])
    expect(await dataOf('data: a\n\n', '\uFEFFdata: b\n\n')).toEqual(['a'])
  })

  test('a long line in small chunks', async () => {
    const line = 'x'.repeat(100)
    expect(await collect(readEvents(inChunksOf(10, bytes(`data: ${line}\n\n`))))).toEqual([
      { type: 'message', data: line, id: '' },
    ])
  })
})

describe('the end', () => {
  test.each(['data: x', 'data: x\n', 'data: x\r', 'data: x\r\n', 'data: x\n:', 'data: x\n '])(
    'in the middle of an event: %j',
    async (text) => {
      expect(await dataOf(text)).toEqual([])
    },
  )

  test('nothing at all', async () => {
    expect(await dataOf()).toEqual([])
    expect(await dataOf('')).toEqual([])
    expect(await dataOf('\n\n\n')).toEqual([])
  })

  test('an error comes after the events so far', async () => {
    const chunks = (async function* () {
      yield bytes('data: a\n\ndata: b\n\ndata: c')
      throw new Error('connection lost')
    })()
    const events = readEvents(chunks)
    expect((await events.next()).value.data).toBe('a')
    expect((await events.next()).value.data).toBe('b')
    await expect(events.next()).rejects.toThrow('connection lost')
  })

  test('whoever stops early ends the chunks', async () => {
    const { chunks, state, send } = byHand()
    const events = readEvents(chunks)
    const first = events.next()
    await settle()
    send(0, 'data: a\n\ndata: b\n\n')
    expect((await first).value.data).toBe('a')
    expect(state.ended).toBe(false)
    await events.return()
    expect(state.ended).toBe(true)
  })
})

describe('as soon as possible', () => {
  test.each(['data: a\n\n', 'data: a\r\r', 'data: a\r\n\r\n', 'data: a\r\n\r'])(
    'an event is there with the last byte of %j',
    async (text) => {
      const { chunks, asked, send } = byHand()
      const seen = []
      const events = readEvents(chunks)
      events.next().then(({ value }) => seen.push(value.data))
      await settle()
      send(0, text)
      await settle()
      expect(seen).toEqual(['a'])
      expect(asked).toHaveLength(1)
    },
  )

  test('no chunk is asked for before somebody asks for an event', async () => {
    const { chunks, asked } = byHand()
    const events = readEvents(chunks)
    await settle()
    expect(asked).toHaveLength(0)
    events.next()
    await settle()
    expect(asked).toHaveLength(1)
  })

  test('the next chunk is asked for when all events have been taken', async () => {
    const { chunks, asked, send } = byHand()
    const events = readEvents(chunks)
    const first = events.next()
    await settle()
    send(0, 'data: a\n\ndata: b\n\n')
    expect((await first).value.data).toBe('a')
    expect((await events.next()).value.data).toBe('b')
    await settle()
    expect(asked).toHaveLength(1)
    const third = events.next()
    await settle()
    expect(asked).toHaveLength(2)
    send(1, 'data: c\n\n')
    expect((await third).value.data).toBe('c')
  })

  test('two streams at once do not disturb each other', async () => {
    const [one, two] = [byHand(), byHand()]
    const [first, second] = [readEvents(one.chunks).next(), readEvents(two.chunks).next()]
    await settle()
    one.send(0, 'id: 1\ndata: a\r')
    two.send(0, '\ndata: b')
    await settle()
    one.send(1, '\n\n')
    two.send(1, '\n\n')
    expect((await first).value).toEqual({ type: 'message', data: 'a', id: '1' })
    expect((await second).value).toEqual({ type: 'message', data: 'b', id: '' })
  })
})
