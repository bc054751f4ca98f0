export type TimerKind = 'timeout' | 'interval' | 'immediate'

/** A queue of call-backs in virtual time: earliest first, and in the order of their making where times are equal. */
export interface Scheduler {
  /** Virtual milliseconds since 1970. */
  now(): number
  schedule(callback: () => void, delayMs: number, kind: TimerKind): number
  cancel(id: number): void
  /** When the next call-back is due, or undefined where none waits. */
  nextDue(): number | undefined
  /** Moves time to the next call-back and runs it. False where none waits. What the call-back throws comes through. */
  runNext(): boolean
  advanceTo(time: number): void
  /** When each of those waiting is due, earliest first. */
  pendingTimes(): readonly number[]
  clear(): void
}

interface Timer {
  readonly id: number
  readonly callback: () => void
  /** Milliseconds between two runs of an interval. */
  readonly period: number | undefined
  due: number
  /** Decides between equal times. */
  order: number
}

/** Longer delays become 1 ms, as in Node and browsers. */
const longestDelay = 2 ** 31 - 1

/** @param nextId gives each timer a number of its own among all schedulers of a run. */
export function createScheduler(start: number, nextId: () => number = countFromOne()): Scheduler {
  const queue: Timer[] = []
  const waiting = new Map<number, Timer>()
  let time = start
  let made = 0

  function insert(timer: Timer): void {
    let low = 0
    let high = queue.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(timer, queue[middle] as Timer)) high = middle
      else low = middle + 1
    }
    queue.splice(low, 0, timer)
    waiting.set(timer.id, timer)
  }

  function schedule(callback: () => void, delayMs: number, kind: TimerKind): number {
    const delay = kind === 'immediate' ? 0 : effectiveDelay(delayMs)
    const id = nextId()
    made += 1
    const period = kind === 'interval' ? delay : undefined
    insert({ id, callback, period, due: time + delay, order: made })
    return id
  }

  function remove(timer: Timer): void {
    waiting.delete(timer.id)
    const at = queue.indexOf(timer)
    if (at >= 0) queue.splice(at, 1)
  }

  return {
    now: () => time,
    schedule,
    cancel(id) {
      const timer = waiting.get(id)
      if (timer !== undefined) remove(timer)
    },
    nextDue: () => queue[0]?.due,
    runNext() {
      const timer = queue.shift()
      if (timer === undefined) return false
      waiting.delete(timer.id)
      time = Math.max(time, timer.due)
      if (timer.period !== undefined) {
        made += 1
        timer.due = time + timer.period
        timer.order = made
        insert(timer)
      }
      timer.callback()
      return true
    },
    advanceTo(to) {
      time = Math.max(time, to)
    },
    pendingTimes: () => queue.map(({ due }) => due),
    clear() {
      queue.length = 0
      waiting.clear()
    },
  }
}

export function countFromOne(): () => number {
  let last = 0
  return () => ++last
}

function isBefore(timer: Timer, other: Timer): boolean {
  return timer.due < other.due || (timer.due === other.due && timer.order < other.order)
}

function effectiveDelay(delayMs: number): number {
  return delayMs >= 1 && delayMs <= longestDelay ? Math.trunc(delayMs) : 1
}
