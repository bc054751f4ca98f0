/**
 * Virtual time, in milliseconds since 1970. It stands still while code computes, so that a run on a slow machine sees
 * the same times, except for a tiny step each time that somebody looks: code that waits busily comes to an end.
 */
export interface Clock {
  /** What `Date.now()` sees, with its fraction. Looking moves the time on. */
  now(): number
  /** The time without moving it. */
  read(): number
  /** Moves the time. It goes back only where it is, or was, frozen. */
  set(time: number, frozen: boolean): void
  /** True under fake timers: looking moves nothing. */
  readonly frozen: boolean
}

/** 10 µs a look: a busy wait of a second costs 100,000 looks, some milliseconds of CPU. */
const stepMs = 0.01

/** @param memory gives two numbers: the time, and 1 where it is frozen. Both realms of a run share it. */
export function createClock(memory: () => Float64Array): Clock {
  const read = () => memory()[0] ?? 0
  const isFrozen = () => memory()[1] === 1
  return {
    now() {
      if (!isFrozen()) memory()[0] = read() + stepMs
      return read()
    },
    read,
    set(time, frozen) {
      const cells = memory()
      cells[0] = frozen || isFrozen() ? time : Math.max(time, read())
      cells[1] = frozen ? 1 : 0
    },
    get frozen() {
      return isFrozen()
    },
  }
}

/** 2026-01-15 09:00 UTC, a Thursday, no change of daylight saving time near. */
const earliestStart = Date.UTC(2026, 0, 15, 9)
const startsWithinMs = 6 * 60 * 60 * 1000

/** When a run starts: some whole second of one working day. `draw` gives a number from 0 to 1. */
export function startTime(draw: () => number): number {
  return earliestStart + Math.floor((draw() * startsWithinMs) / 1000) * 1000
}
