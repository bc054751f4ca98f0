type Expect = (value: unknown, message?: string) => object

interface PollOptions {
  readonly interval?: number
  readonly timeout?: number
  readonly message?: string
}

/** `expect.poll(fn).toBe(…)`: asks `fn` again until the assertion holds or `timeout` ms of virtual time have passed. */
export function createPoll(expect: Expect) {
  // The realm's timers as they are before a test fakes them.
  const { setTimeout } = globalThis
  return (fn: () => unknown, { interval = 50, timeout = 1000, message }: PollOptions = {}) => {
    const start = (path: readonly PropertyKey[], args: readonly unknown[]) =>
      poll(async () => {
        let subject: unknown = expect(await fn(), message)
        for (const key of path.slice(0, -1)) subject = Reflect.get(Object(subject), key)
        const assertion: unknown = Reflect.get(Object(subject), path.at(-1) ?? '')
        if (typeof assertion !== 'function') throw new TypeError(`${path.map(String).join('.')} is no assertion`)
        return assertion.apply(subject, args)
      })

    async function poll(attempt: () => Promise<unknown>): Promise<unknown> {
      for (let waited = 0; ; waited += interval) {
        try {
          return await attempt()
        } catch (error) {
          if (waited + interval > timeout) throw error
        }
        await new Promise<void>((resolve) => void setTimeout(() => resolve(), interval))
      }
    }

    const chain = (path: readonly PropertyKey[]): object =>
      new Proxy(() => undefined, {
        get: (_target, key) => (key === 'then' && path.length === 0 ? undefined : chain([...path, key])),
        apply: (_target, _self, args) => start(path, args),
      })
    return chain([])
  }
}

/** `vi.waitFor` and `vi.waitUntil`: calls `attempt` until it neither throws nor, for `waitUntil`, returns a falsy value. */
export async function waitFor(
  attempt: () => unknown,
  options: number | { timeout?: number; interval?: number } | undefined,
  needsTruth: boolean,
  sleep: (delayMs: number) => Promise<void>,
): Promise<unknown> {
  const { timeout = 1000, interval = 50 } = typeof options === 'number' ? { timeout: options } : (options ?? {})
  for (let waited = 0; ; waited += interval) {
    try {
      const result = await attempt()
      if (!needsTruth || result) return result
      if (waited + interval > timeout) throw new Error('Timed out in waitUntil!')
    } catch (error) {
      if (waited + interval > timeout || needsTruth) throw error
    }
    await sleep(interval)
  }
}
