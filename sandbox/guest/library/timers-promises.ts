interface Options {
  readonly signal?: AbortSignal
}

/** `node:timers/promises` on the realm's timers. */
export function createTimersPromises() {
  // Looked up at each call, so that fake timers are the ones that are used.
  const scope = globalThis

  function wait<T>(start: (done: () => void) => unknown, clear: (timer: never) => void, value: T, options?: Options) {
    return new Promise<T>((resolve, reject) => {
      if (options?.signal?.aborted === true) return reject(aborted(options.signal))
      const timer = start(() => resolve(value))
      options?.signal?.addEventListener('abort', () => {
        clear(timer as never)
        reject(aborted(options.signal))
      })
      return undefined
    })
  }

  async function* setInterval<T>(delayMs: number, value: T, options?: Options): AsyncGenerator<T> {
    for (;;) yield await setTimeout(delayMs, value, options)
  }

  function setTimeout<T>(delayMs: number, value: T, options?: Options): Promise<T> {
    return wait((done) => scope.setTimeout(done, delayMs), scope.clearTimeout, value, options)
  }

  function setImmediate<T>(value: T, options?: Options): Promise<T> {
    return wait((done) => scope.setImmediate(done), scope.clearImmediate, value, options)
  }

  const scheduler = { wait: (delayMs: number, options?: Options) => setTimeout(delayMs, undefined, options) }
  return { setTimeout, setInterval, setImmediate, scheduler }
}

function aborted(signal: AbortSignal | undefined): Error {
  const error = new Error('The operation was aborted', { cause: signal?.reason })
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' })
}
