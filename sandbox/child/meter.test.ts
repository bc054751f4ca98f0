import { expect, test } from 'vitest'
import { createMeter } from './meter.ts'

/** An isolate and a thread whose clocks are moved by hand. */
function createBench() {
  const clocks = { cpu: 100, wall: 5_000 }
  const isolate = { cpuTime: 0n, isDisposed: false, heap: 8 }
  const meter = createMeter(
    {
      get cpuTime() {
        return isolate.cpuTime
      },
      get isDisposed() {
        return isolate.isDisposed
      },
      getHeapStatisticsSync: () =>
        ({ used_heap_size: isolate.heap * 1024 * 1024, externally_allocated_size: 0 }) as never,
    },
    { cpuMs: () => clocks.cpu, wallMs: () => clocks.wall },
  )
  /** So much time passes, in milliseconds: with the isolate entered, in all, and on a core. */
  const pass = (enteredMs: number, wallMs: number, cpuMs: number) => {
    isolate.cpuTime += BigInt(enteredMs * 1e6)
    clocks.wall += wallMs
    clocks.cpu += cpuMs
  }
  return { isolate, meter, pass }
}

test('on a core of its own a lap is what the isolate was entered for', () => {
  const { meter, pass } = createBench()
  pass(30, 40, 40)
  expect(meter.lap()).toBe(30)
  pass(5, 5, 5)
  expect(meter.lap()).toBe(5)
  expect(meter.total().cpuMs).toBe(35)
})

test('waiting for a core costs nothing', () => {
  const { meter, pass } = createBench()
  pass(300, 400, 40)
  expect(meter.lap()).toBe(30)
})

test('a sleep of the thread outside the isolate is not charged to it', () => {
  const { meter, pass } = createBench()
  pass(0, 1_000, 0)
  expect(meter.lap()).toBe(0)
})

test('clocks that disagree by a little never charge more than was computed', () => {
  const { meter, pass } = createBench()
  pass(11, 10, 10)
  expect(meter.lap()).toBe(10)
  pass(0, 0, 0)
  expect(meter.lap()).toBe(0)
})

test('the peak is the largest heap of all looks, and an isolate that is gone uses nothing more', () => {
  const { isolate, meter, pass } = createBench()
  isolate.heap = 20
  pass(1, 1, 1)
  meter.lap()
  isolate.heap = 12
  meter.lap()
  isolate.isDisposed = true
  pass(0, 5, 5)
  expect(meter.total()).toEqual({ cpuMs: 1, peakMemoryMb: 20 })
})
