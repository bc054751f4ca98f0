import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Silence } from './silence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function* linesAfter(...pausesMs: number[]): AsyncGenerator<number> {
  for (const [index, ms] of pausesMs.entries()) {
    await new Promise((resolve) => setTimeout(resolve, ms))
    yield index
  }
}

async function heard(silence: Silence, ...pausesMs: number[]): Promise<number[]> {
  const lines: number[] = []
  for await (const line of silence.endedBy(linesAfter(...pausesMs))) lines.push(line)
  return lines
}

test('a line now and then is no silence, however long it all takes', async () => {
  const silence = new Silence(1_000)
  const lines = heard(silence, 900, 900, 900)
  await vi.advanceTimersByTimeAsync(2_700)
  expect([await lines, silence.signal.aborted]).toEqual([[0, 1, 2], false])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(silence.signal.aborted).toBe(false)
})

test('nothing for too long ends the request', async () => {
  const silence = new Silence(1_000)
  void heard(silence, 900, 1_100)
  await vi.advanceTimersByTimeAsync(1_899)
  expect(silence.signal.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(silence.signal.aborted).toBe(true)
})
