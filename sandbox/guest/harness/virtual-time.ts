import type { Clock } from '../environment/clock.ts'
import { countFromOne, createScheduler, type Scheduler, type TimerKind } from '../environment/scheduler.ts'
import type { TimerQueue } from '../environment/timers.ts'

/** The run's time, of which both realms see one: the ordinary one, and the fake one while a test has asked for it. */
export interface VirtualTime {
  /** Where the timers of both realms wait. */
  readonly queue: TimerQueue
  /** The run's own time, which limits on tests are measured in. Fake timers do not touch it. */
  readonly ordinary: Scheduler
  readonly fake: FakeTime
  begin(): void
  /** Waits until nothing but timers is left to run in either realm. */
  turn(): Promise<void>
  /** Lets ordinary time go to the next timer. False where none waits. What a call-back throws comes through. */
  advance(): boolean
}

export interface FakeTime {
  readonly active: boolean
  install(options: FakeOptions): void
  uninstall(): void
  scheduler(): Scheduler
  /** Sets what `Date` shows, without moving a timer. */
  setSystemTime(time: number): void
  systemTime(): number
  /** Runs the next fake timer. */
  runNext(): boolean
  advanceTo(time: number): void
}

export interface FakeOptions {
  readonly now?: number | undefined
  readonly toFake?: readonly string[] | undefined
  readonly toNotFake?: readonly string[] | undefined
}

const nameOfKind: Readonly<Record<TimerKind, string>> = {
  timeout: 'setTimeout',
  interval: 'setInterval',
  immediate: 'setImmediate',
}

export function createVirtualTime(clock: Clock): VirtualTime {
  const nextId = countFromOne()
  let ordinary = createScheduler(clock.read(), nextId)
  let fake: { scheduler: Scheduler; offset: number; isFaked: (name: string) => boolean } | undefined

  function show(): void {
    if (fake?.isFaked('Date') === true) clock.set(fake.scheduler.now() + fake.offset, true)
    else clock.set(ordinary.now(), false)
  }

  function catchUp(): void {
    if (!clock.frozen) ordinary.advanceTo(clock.read())
  }

  function requireFake() {
    if (fake === undefined) throw new Error('Timers are not mocked: call useFakeTimers() first')
    return fake
  }

  const fakeTime: FakeTime = {
    get active() {
      return fake !== undefined
    },
    install({ now, toFake, toNotFake }) {
      catchUp()
      const time = now ?? clock.read()
      const isFaked = (name: string) => toFake?.includes(name) ?? toNotFake?.includes(name) !== true
      fake = { scheduler: createScheduler(Math.floor(time), nextId), offset: 0, isFaked }
      show()
    },
    uninstall() {
      fake = undefined
      show()
    },
    scheduler: () => requireFake().scheduler,
    setSystemTime(time) {
      if (fake === undefined) fakeTime.install({ now: time, toFake: ['Date'] })
      else fake.offset = time - fake.scheduler.now()
      show()
    },
    systemTime: () => clock.read(),
    runNext() {
      const { scheduler } = requireFake()
      const due = scheduler.nextDue()
      if (due === undefined) return false
      scheduler.advanceTo(due)
      show()
      return scheduler.runNext()
    },
    advanceTo(time) {
      requireFake().scheduler.advanceTo(time)
      show()
    },
  }

  return {
    get ordinary() {
      return ordinary
    },
    fake: fakeTime,
    queue: {
      schedule(callback, delayMs, kind) {
        catchUp()
        const scheduler = fake?.isFaked(nameOfKind[kind]) === true ? fake.scheduler : ordinary
        return scheduler.schedule(callback, delayMs, kind)
      },
      cancel(id) {
        ordinary.cancel(id)
        fake?.scheduler.cancel(id)
      },
    },
    begin() {
      fake = undefined
      ordinary = createScheduler(clock.read(), nextId)
    },
    turn: () => new Promise((resolve) => void ordinary.schedule(() => resolve(), 0, 'immediate')),
    advance() {
      catchUp()
      const due = ordinary.nextDue()
      if (due === undefined) return false
      ordinary.advanceTo(due)
      if (fake?.isFaked('Date') !== true) clock.set(ordinary.now(), false)
      return ordinary.runNext()
    },
  }
}
