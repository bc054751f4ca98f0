import type { FakeOptions, VirtualTime } from './virtual-time.ts'

/** More timers than this in one go are taken for an endless chain, as in Vitest. */
const mostTimers = 10_000

interface Requested {
  readonly now?: number | Date
  readonly toFake?: readonly string[]
  readonly toNotFake?: readonly string[]
  readonly doNotFake?: readonly string[]
  readonly shouldAdvanceTime?: boolean
  readonly advanceTimers?: boolean | number
  readonly advanceTimeDelta?: number
}

/** The fake-timer part of `vi` and `jest`. Each method's asynchronous twin lets promises go on between two timers. */
export function createFakeTimers(time: VirtualTime) {
  const { fake } = time
  let ticking = 0

  function* timersUntil(end: number): Generator<void> {
    for (let due = fake.scheduler().nextDue(); due !== undefined && due <= end; due = fake.scheduler().nextDue()) {
      fake.runNext()
      yield
    }
    fake.advanceTo(end)
  }

  function* allTimers(): Generator<void> {
    for (let count = 0; fake.runNext(); count++) {
      if (count >= mostTimers)
        throw new Error(`Aborting after running ${mostTimers} timers, assuming an infinite loop!`)
      yield
    }
  }

  function* nextTimers(steps: number): Generator<void> {
    for (let step = 0; step < steps && fake.runNext(); step++) yield
  }

  const after = (ms: number) => timersUntil(fake.scheduler().now() + ms)
  const pending = () => timersUntil(lastDue())

  function lastDue(): number {
    return Math.max(fake.scheduler().now(), ...fake.scheduler().pendingTimes())
  }

  function runNow(steps: Generator<void>): void {
    while (steps.next().done !== true);
  }

  async function runAndSettle(steps: Generator<void>): Promise<void> {
    await time.turn()
    while (steps.next().done !== true) await time.turn()
    await time.turn()
  }

  function install(requested: unknown): void {
    const options: Requested = typeof requested === 'object' && requested !== null ? requested : {}
    const { now, toFake, toNotFake, doNotFake, shouldAdvanceTime, advanceTimers, advanceTimeDelta } = options
    const faked: FakeOptions = {
      now: now === undefined ? undefined : Number(now),
      toFake,
      toNotFake: toNotFake ?? doNotFake,
    }
    fake.install(faked)
    time.ordinary.cancel(ticking)
    const delta = typeof advanceTimers === 'number' ? advanceTimers : (advanceTimeDelta ?? 20)
    if (shouldAdvanceTime === true || advanceTimers) {
      ticking = time.ordinary.schedule(() => runNow(after(delta)), delta, 'interval')
    }
  }

  return {
    useFakeTimers: install,
    useRealTimers() {
      time.ordinary.cancel(ticking)
      fake.uninstall()
    },
    isFakeTimers: () => fake.active,
    advanceTimersByTime: (ms: number) => runNow(after(Number(ms))),
    advanceTimersByTimeAsync: (ms: number) => runAndSettle(after(Number(ms))),
    advanceTimersToNextTimer: (steps = 1) => runNow(nextTimers(steps)),
    advanceTimersToNextTimerAsync: (steps = 1) => runAndSettle(nextTimers(steps)),
    advanceTimersToNextFrame: () => runNow(after(16)),
    runAllTimers: () => runNow(allTimers()),
    runAllTimersAsync: () => runAndSettle(allTimers()),
    runOnlyPendingTimers: () => runNow(pending()),
    runOnlyPendingTimersAsync: () => runAndSettle(pending()),
    runAllTicks: () => undefined,
    runAllImmediates: () => runNow(after(0)),
    clearAllTimers: () => fake.scheduler().clear(),
    getTimerCount: () => (fake.active ? fake.scheduler().pendingTimes().length : 0),
    setSystemTime: (now?: number | string | Date) =>
      fake.setSystemTime(now === undefined ? time.ordinary.now() : new Date(now).getTime()),
    getMockedSystemTime: () => (fake.active ? new Date(fake.systemTime()) : null),
    getRealSystemTime: () => Math.floor(time.ordinary.now()),
    now: () => Math.floor(fake.systemTime()),
    setTimerTickMode: () => undefined,
    /** Waits in ordinary time, and in fake time too where that is on, as `vi.waitFor` does. */
    sleep: (delayMs: number) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          if (fake.active) runNow(after(delayMs))
          resolve()
        }
        time.ordinary.schedule(wake, delayMs, 'timeout')
      }),
  }
}
