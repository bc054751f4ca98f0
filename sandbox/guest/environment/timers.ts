import type { TimerKind } from './scheduler.ts'

/** Where the timers of a realm wait: the scheduler itself in the tests' realm, its far end in the candidate's. */
export interface TimerQueue {
  schedule(callback: () => void, delayMs: number, kind: TimerKind): number
  cancel(id: number): void
}

type Callback = (...args: unknown[]) => void

const functionApply = Reflect.apply

/** `setTimeout` and its family as Node has them, on virtual time. `begin` forgets the timers of an earlier run. */
export function createTimers(queue: TimerQueue) {
  const timers = new Map<number, Timeout>()

  class Timeout {
    #id = 0
    readonly #start: () => number

    constructor(callback: unknown, delay: unknown, args: unknown[], kind: TimerKind) {
      if (typeof callback !== 'function') {
        throw Object.assign(
          new TypeError(`The "callback" argument must be of type function. Received ${describe(callback)}`),
          { code: 'ERR_INVALID_ARG_TYPE' },
        )
      }
      const run = () => {
        if (kind !== 'interval') timers.delete(this.#id)
        functionApply(callback as Callback, this, args)
      }
      this.#start = () => queue.schedule(run, Number(delay), kind)
      this.#schedule()
    }

    #schedule(): void {
      this.#id = this.#start()
      timers.set(this.#id, this)
    }

    static clear(timer: unknown): void {
      const id = timer instanceof Timeout ? timer.#id : Number(timer)
      const found = timers.get(id)
      if (found !== undefined) found.close()
      // One of the other realm, which the tests may cancel; a submission may not.
      else if (id > 0) queue.cancel(id)
    }

    close(): this {
      timers.delete(this.#id)
      queue.cancel(this.#id)
      return this
    }

    refresh(): this {
      this.close()
      this.#schedule()
      return this
    }

    ref(): this {
      return this
    }

    unref(): this {
      return this
    }

    hasRef(): boolean {
      return true
    }

    [Symbol.toPrimitive](): number {
      return this.#id
    }

    [Symbol.dispose](): void {
      this.close()
    }
  }

  const setTimeout = (callback: unknown, delay?: unknown, ...args: unknown[]) =>
    new Timeout(callback, delay, args, 'timeout')
  const setImmediate = (callback: unknown, ...args: unknown[]) => new Timeout(callback, 0, args, 'immediate')
  // What `util.promisify` makes of them.
  promisified(setTimeout, (delay, value) => new Promise((resolve) => void setTimeout(resolve, delay, value)))
  promisified(setImmediate, (value) => new Promise((resolve) => void setImmediate(resolve, value)))

  const functions = {
    setTimeout,
    setInterval: (callback: unknown, delay?: unknown, ...args: unknown[]) =>
      new Timeout(callback, delay, args, 'interval'),
    setImmediate,
    clearTimeout: (timer?: unknown) => Timeout.clear(timer),
    clearInterval: (timer?: unknown) => Timeout.clear(timer),
    clearImmediate: (timer?: unknown) => Timeout.clear(timer),
  }
  return { functions, begin: () => timers.clear() }
}

function promisified(timer: object, promise: (...args: unknown[]) => Promise<unknown>): void {
  Object.defineProperty(timer, Symbol.for('nodejs.util.promisify.custom'), { value: promise, configurable: true })
}

function describe(value: unknown): string {
  return value === null || value === undefined ? String(value) : `type ${typeof value}`
}
