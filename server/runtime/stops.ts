import type { Logger } from 'pino'

/** What has to be stopped, each by its name. */
export interface Stops extends AsyncDisposable {
  /** The last that was added is stopped first. */
  defer(name: string, stop: () => Promise<void>): void
  /** Leaves everything to somebody else. */
  move(): Stops
}

/** After which the log is told what a stop waits for. */
const LONG_MS = 2_500

/** A stack of what was started. Where a part takes long to stop, the log says which. */
export function stopsByName(log: Logger, stack = new AsyncDisposableStack()): Stops {
  return {
    defer(name, stop) {
      stack.defer(async () => {
        const since = performance.now()
        const long = setTimeout(() => log.warn({ part: name }, 'a part takes long to stop'), LONG_MS)
        await stop()
        clearTimeout(long)
        log.debug({ part: name, ms: Math.round(performance.now() - since) }, 'stopped a part')
      })
    },
    move: () => stopsByName(log, stack.move()),
    [Symbol.asyncDispose]: async () => stack.disposeAsync(),
  }
}
