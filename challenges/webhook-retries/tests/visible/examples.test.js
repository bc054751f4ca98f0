import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDispatcher } from './dispatcher'

const options = { attempts: 3, firstWaitMs: 1000, longestWaitMs: 60_000, timeoutMs: 10_000 }

function webhook(id, endpoint = 'https://ci.example.com/hook') {
  return { id, endpoint, body: '{}' }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('examples', () => {
  test('delivered at the first attempt', async () => {
    const send = vi.fn(async () => ({ status: 204 }))
    const deliver = createDispatcher({ ...options, send })
    expect(await deliver(webhook('evt_1'))).toEqual({ state: 'delivered', attempts: 1 })
    expect(send.mock.calls[0][0]).toEqual(webhook('evt_1'))
  })

  test('delivered at the second attempt, one second later', async () => {
    const send = vi.fn(async () => ({ status: 200 }))
    send.mockResolvedValueOnce({ status: 503 })
    const deliver = createDispatcher({ ...options, send })

    const outcome = deliver(webhook('evt_1'))
    await vi.advanceTimersByTimeAsync(999)
    expect(send).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(send).toHaveBeenCalledTimes(2)
    expect(await outcome).toEqual({ state: 'delivered', attempts: 2 })
  })

  test('a webhook that the endpoint rejects is not sent again', async () => {
    const send = vi.fn(async () => ({ status: 400 }))
    const deliver = createDispatcher({ ...options, send })
    expect(await deliver(webhook('evt_1'))).toEqual({ state: 'rejected', attempts: 1 })
  })

  test('the second webhook waits for the first', async () => {
    const answers = []
    const send = vi.fn(() => new Promise((resolve) => answers.push(resolve)))
    const deliver = createDispatcher({ ...options, send })
    deliver(webhook('evt_1'))
    deliver(webhook('evt_2'))
    await vi.advanceTimersByTimeAsync(0)
    expect(send.mock.calls.map(([sent]) => sent.id)).toEqual(['evt_1'])
    answers[0]({ status: 200 })
    await vi.advanceTimersByTimeAsync(0)
    expect(send.mock.calls.map(([sent]) => sent.id)).toEqual(['evt_1', 'evt_2'])
  })
})
