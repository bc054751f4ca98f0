import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDispatcher } from './dispatcher'

const options = { attempts: 5, firstWaitMs: 1000, longestWaitMs: 60_000, timeoutMs: 10_000 }
const hook = 'https://ci.example.com/hook'
const other = 'https://other.example.com/hook'

function webhook(id, endpoint = hook) {
  return { id, endpoint, body: `{"id":"${id}"}` }
}

/** A `send` that gives these answers in turn, the last one for ever; an Error is a rejection, null never settles. */
function answering(...answers) {
  let next = 0
  return vi.fn(() => {
    const answer = answers[Math.min(next++, answers.length - 1)]
    if (answer === null) return new Promise(() => {})
    if (answer instanceof Error) return Promise.reject(answer)
    return Promise.resolve(typeof answer === 'number' ? { status: answer } : answer)
  })
}

/** Starts a delivery and keeps its outcome where a test can look at it without waiting. */
function begin(deliver, item) {
  const delivery = { outcome: undefined }
  deliver(item).then((outcome) => {
    delivery.outcome = outcome
  })
  return delivery
}

/** The times, in ms from now, at which `send` is called during `forMs`. */
async function callTimes(send, start, forMs) {
  const from = Date.now()
  const times = []
  const inner = send.getMockImplementation()
  send.mockImplementation((...args) => {
    times.push(Date.now() - from)
    return inner(...args)
  })
  start()
  await vi.advanceTimersByTimeAsync(forMs)
  return times
}

const sentIds = (send) => send.mock.calls.map(([sent]) => sent.id)

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T08:00:00Z') })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('what an answer means', () => {
  /** How a delivery ends whose first attempt is answered with `status`, and all others with 200. */
  async function afterAnswer(status) {
    const delivery = begin(
      createDispatcher({ ...options, send: answering(status, 200) }),
      webhook('a'),
    )
    await vi.advanceTimersByTimeAsync(500_000)
    return delivery.outcome
  }

  test('delivered: any 2xx', async () => {
    for (const status of [200, 202, 204, 299])
      expect(await afterAnswer(status)).toEqual({ state: 'delivered', attempts: 1 })
  })

  test.each([
    ['redirects', [300, 301, 304, 308]],
    ['faults of the request', [400, 401, 404, 409, 411, 422, 428, 430, 499]],
    ['what no server should say', [199, 600]],
  ])('rejected at once: %s', async (_name, statuses) => {
    for (const status of statuses)
      expect(await afterAnswer(status)).toEqual({ state: 'rejected', attempts: 1 })
  })

  test.each([
    ['faults of the server', [500, 502, 503, 504, 599]],
    ['too slow, too many', [408, 429]],
  ])('tried again: %s', async (_name, statuses) => {
    for (const status of statuses)
      expect(await afterAnswer(status)).toEqual({ state: 'delivered', attempts: 2 })
  })

  test('a send that rejects is tried again', async () => {
    const send = answering(new Error('ECONNREFUSED'), 200)
    const delivery = begin(createDispatcher({ ...options, send }), webhook('a'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(delivery.outcome).toEqual({ state: 'delivered', attempts: 2 })
  })

  test('a send that throws is tried again', async () => {
    const send = vi.fn(async () => ({ status: 200 }))
    send.mockImplementationOnce(() => {
      throw new TypeError('Invalid URL')
    })
    const delivery = begin(createDispatcher({ ...options, send }), webhook('a'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(delivery.outcome).toEqual({ state: 'delivered', attempts: 2 })
  })

  test('every attempt sends the webhook as it was given', async () => {
    const send = answering(500)
    begin(createDispatcher({ ...options, send }), webhook('a'))
    await vi.advanceTimersByTimeAsync(100_000)
    expect(send.mock.calls.map(([sent]) => sent)).toEqual(Array(5).fill(webhook('a')))
  })
})

describe('waiting', () => {
  test('each wait is twice the one before', async () => {
    const send = answering(500)
    const deliver = createDispatcher({ ...options, send })
    expect(await callTimes(send, () => deliver(webhook('a')), 500_000)).toEqual([
      0, 1000, 3000, 7000, 15000,
    ])
  })

  test('the first wait is the shortest, however short', async () => {
    const send = answering(503, { status: 503 }, 200)
    const deliver = createDispatcher({ ...options, send, firstWaitMs: 40 })
    expect(await callTimes(send, () => deliver(webhook('a')), 500_000)).toEqual([0, 40, 120])
  })

  test('no wait is longer than the longest', async () => {
    const send = answering(new Error('ECONNRESET'))
    const deliver = createDispatcher({ ...options, send, attempts: 6, longestWaitMs: 3000 })
    expect(await callTimes(send, () => deliver(webhook('a')), 500_000)).toEqual([
      0, 1000, 3000, 6000, 9000, 12000,
    ])
  })

  test('retryAfter makes a wait longer, never shorter, and only the one that follows it', async () => {
    const send = answering(
      { status: 429, retryAfter: 30 },
      { status: 503, retryAfter: 1 },
      500,
      200,
    )
    const deliver = createDispatcher({ ...options, send })
    expect(await callTimes(send, () => deliver(webhook('a')), 500_000)).toEqual([
      0, 30_000, 32_000, 36_000,
    ])
  })

  test('retryAfter may be longer than the longest wait', async () => {
    const send = answering({ status: 503, retryAfter: 3600 }, 200)
    const deliver = createDispatcher({ ...options, send })
    expect(await callTimes(send, () => deliver(webhook('a')), 4_000_000)).toEqual([0, 3_600_000])
  })

  test('ends when the attempts are used up, without a last wait', async () => {
    const send = answering(500)
    const delivery = begin(createDispatcher({ ...options, send, attempts: 3 }), webhook('a'))
    await vi.advanceTimersByTimeAsync(2999)
    expect(delivery.outcome).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(delivery.outcome).toEqual({ state: 'exhausted', attempts: 3 })
    expect(vi.getTimerCount()).toBe(0)
  })

  test('with one attempt there is no retry', async () => {
    const send = answering(500)
    const deliver = createDispatcher({ ...options, send, attempts: 1 })
    expect(await deliver(webhook('a'))).toEqual({ state: 'exhausted', attempts: 1 })
  })
})

describe('time limit', () => {
  test('an attempt that does not settle is given up, its signal aborted, and tried again', async () => {
    const send = answering(null, 200)
    const delivery = begin(createDispatcher({ ...options, send }), webhook('a'))
    await vi.advanceTimersByTimeAsync(9999)
    expect(send.mock.calls[0][1].aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(send.mock.calls[0][1].aborted).toBe(true)
    await vi.advanceTimersByTimeAsync(999)
    expect(send).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(delivery.outcome).toEqual({ state: 'delivered', attempts: 2 })
    expect(send.mock.calls[1][1].aborted).toBe(false)
  })

  test.each([
    ['says 200', (answer) => answer.resolve({ status: 200 })],
    ['says 410', (answer) => answer.resolve({ status: 410 })],
    ['fails', (answer) => answer.reject(new Error('aborted'))],
  ])('what comes too late changes nothing: it %s', async (_name, late) => {
    const first = Promise.withResolvers()
    const send = vi.fn(async () => ({ status: 204 }))
    send.mockImplementationOnce(() => first.promise)
    const deliver = createDispatcher({ ...options, send })
    const delivery = begin(deliver, webhook('a'))
    await vi.advanceTimersByTimeAsync(10_500)
    late(first)
    await vi.advanceTimersByTimeAsync(499)
    expect(delivery.outcome).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(delivery.outcome).toEqual({ state: 'delivered', attempts: 2 })
    expect(await deliver(webhook('b'))).toEqual({ state: 'delivered', attempts: 1 })
  })

  test('counts for each attempt by itself', async () => {
    const send = answering(null)
    const deliver = createDispatcher({ ...options, send, attempts: 3 })
    const times = await callTimes(send, () => deliver(webhook('a')), 100_000)
    expect(times).toEqual([0, 11_000, 23_000])
    expect(send.mock.calls.map(([, signal]) => signal.aborted)).toEqual([true, true, true])
  })

  test('an attempt that settles in time leaves no timer and no aborted signal', async () => {
    const send = answering(200)
    const deliver = createDispatcher({ ...options, send })
    await deliver(webhook('a'))
    expect(vi.getTimerCount()).toBe(0)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(send.mock.calls[0][1].aborted).toBe(false)
  })

  test('neither does one that fails in time', async () => {
    const send = answering(new Error('ECONNREFUSED'))
    const delivery = begin(createDispatcher({ ...options, send, attempts: 1 }), webhook('a'))
    await vi.advanceTimersByTimeAsync(0)
    expect(delivery.outcome).toEqual({ state: 'exhausted', attempts: 1 })
    expect(vi.getTimerCount()).toBe(0)
    expect(send.mock.calls[0][1].aborted).toBe(false)
  })
})

describe('one endpoint at a time', () => {
  test('the next webhook waits for all attempts of the one before', async () => {
    const send = answering(500, 500, 200)
    const deliver = createDispatcher({ ...options, send })
    const deliveries = ['a', 'b', 'c'].map((id) => begin(deliver, webhook(id)))
    await vi.advanceTimersByTimeAsync(2999)
    expect(sentIds(send)).toEqual(['a', 'a'])
    await vi.advanceTimersByTimeAsync(1)
    expect(sentIds(send)).toEqual(['a', 'a', 'a', 'b', 'c'])
    expect(deliveries.map((delivery) => delivery.outcome?.attempts)).toEqual([3, 1, 1])
  })

  test.each([
    ['exhausted', [500, 500, 200]],
    ['rejected', [404, 200]],
  ])('goes on after a delivery that was %s', async (state, answers) => {
    const deliver = createDispatcher({ ...options, send: answering(...answers), attempts: 2 })
    const [first, second] = [begin(deliver, webhook('a')), begin(deliver, webhook('b'))]
    await vi.advanceTimersByTimeAsync(1000)
    expect(first.outcome?.state).toBe(state)
    expect(second.outcome).toEqual({ state: 'delivered', attempts: 1 })
  })

  test('other endpoints do not wait', async () => {
    const send = vi.fn(({ endpoint }) =>
      endpoint === hook ? new Promise(() => {}) : Promise.resolve({ status: 200 }),
    )
    const deliver = createDispatcher({ ...options, send })
    begin(deliver, webhook('a'))
    begin(deliver, webhook('b'))
    const elsewhere = [begin(deliver, webhook('c', other)), begin(deliver, webhook('d', other))]
    await vi.advanceTimersByTimeAsync(0)
    expect(sentIds(send).sort()).toEqual(['a', 'c', 'd'])
    expect(elsewhere.map((delivery) => delivery.outcome?.state)).toEqual(['delivered', 'delivered'])
  })

  test('a webhook that is handed in while another waits for its retry comes after it', async () => {
    const send = answering(500, 200)
    const deliver = createDispatcher({ ...options, send })
    begin(deliver, webhook('a'))
    await vi.advanceTimersByTimeAsync(500)
    begin(deliver, webhook('b'))
    await vi.advanceTimersByTimeAsync(500)
    expect(sentIds(send)).toEqual(['a', 'a', 'b'])
  })

  test('a webhook that is handed in when the first has ended still waits for the second', async () => {
    const answers = []
    const send = vi.fn(() => new Promise((resolve) => answers.push(resolve)))
    const deliver = createDispatcher({ ...options, send })
    for (const id of ['a', 'b']) begin(deliver, webhook(id))
    await vi.advanceTimersByTimeAsync(0)
    answers[0]({ status: 200 })
    await vi.advanceTimersByTimeAsync(0)
    begin(deliver, webhook('c'))
    await vi.advanceTimersByTimeAsync(0)
    expect(sentIds(send)).toEqual(['a', 'b'])
    answers[1]({ status: 200 })
    await vi.advanceTimersByTimeAsync(0)
    expect(sentIds(send)).toEqual(['a', 'b', 'c'])
  })

  test('two dispatchers know nothing of each other', async () => {
    const blocked = createDispatcher({ ...options, send: answering(null) })
    const free = createDispatcher({ ...options, send: answering(200) })
    begin(blocked, webhook('a'))
    expect(await free(webhook('b'))).toEqual({ state: 'delivered', attempts: 1 })
  })
})

describe('gone', () => {
  test('waiting and later deliveries to that endpoint end without being sent', async () => {
    const send = answering(410)
    const deliver = createDispatcher({ ...options, send })
    const [first, second] = [begin(deliver, webhook('a')), begin(deliver, webhook('b'))]
    await vi.advanceTimersByTimeAsync(0)
    expect(first.outcome).toEqual({ state: 'gone', attempts: 1 })
    expect(second.outcome).toEqual({ state: 'gone', attempts: 0 })
    expect(await deliver(webhook('c'))).toEqual({ state: 'gone', attempts: 0 })
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('after a retry as well, and other endpoints are not touched', async () => {
    const send = vi.fn(async ({ endpoint }) => ({ status: endpoint === hook ? 410 : 200 }))
    send.mockResolvedValueOnce({ status: 500 })
    const deliver = createDispatcher({ ...options, send })
    const delivery = begin(deliver, webhook('a'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(delivery.outcome).toEqual({ state: 'gone', attempts: 2 })
    expect(await deliver(webhook('b', other))).toEqual({ state: 'delivered', attempts: 1 })
  })
})
