import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read } from './client.ts'
import { inTime } from './in-time.ts'
import type { Answerer } from './stand-in.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A line that swallows everything, and ends a request only when it is told to. */
const blackHole: Answerer = (_input, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
  })

/** An answer that begins and never ends. */
const halfAnAnswer: Answerer = async (_input, init) =>
  new Response(
    new ReadableStream({
      start: (controller) => init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason)),
    }),
  )

async function isOffline(asked: Promise<Response>): Promise<() => boolean> {
  let failure: unknown
  read(asked).catch((error: unknown) => {
    failure = error
  })
  return () => (failure as { code?: string } | undefined)?.code === 'offline'
}

test('a request that is never answered is a lost line after its time', async () => {
  const given = await isOffline(inTime(blackHole, 10_000)('/'))
  await vi.advanceTimersByTimeAsync(9_999)
  expect(given()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(given()).toBe(true)
})

test('a large body has the time that a slow line needs for it', async () => {
  const given = await isOffline(inTime(blackHole, 10_000)('/', { method: 'POST', body: 'x'.repeat(80_000) }))
  await vi.advanceTimersByTimeAsync(19_999)
  expect(given()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(given()).toBe(true)
})

test('an answer that stops in the middle is a lost line too', async () => {
  const given = await isOffline(inTime(halfAnAnswer, 10_000)('/'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(given()).toBe(false)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(given()).toBe(true)
})

test('a request that is to outlive its page is left alone', async () => {
  const seen = vi.fn<Answerer>(async () => Response.json({}))
  await inTime(seen, 10_000)('/', { keepalive: true })
  expect(seen).toHaveBeenCalledWith('/', { keepalive: true })
})
