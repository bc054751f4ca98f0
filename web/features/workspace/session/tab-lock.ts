/**
 * One tab of a browser works on an attempt at a time. Where the browser has no locks (a page without TLS), the server
 * still keeps two writers apart by their batch numbers.
 */
export interface TabLock {
  /** Resolves when another tab asks for the attempt; this one then hands over and calls `release`. */
  readonly asked: Promise<void>
  release(): void
}

/** How long the other tab has to hand over before the lock is taken from it, in milliseconds. */
const handOverMs = 2_500

/** The lock, or null where another tab holds it. A browser that forbids storage may forbid locks with it. */
export async function tryTabLock(attempt: string): Promise<TabLock | null> {
  return request(attempt, { ifAvailable: true }).catch(unlocked)
}

/** Asks the tab that holds the lock to hand over; one that does not answer loses it. */
export async function takeTabLock(attempt: string): Promise<TabLock> {
  const channel = new BroadcastChannel(channelName(attempt))
  channel.postMessage('hand over')
  channel.close()
  const patience = AbortSignal.timeout(handOverMs)
  const lock = await request(attempt, { signal: patience })
    .catch(() => request(attempt, { steal: true }))
    .catch(unlocked)
  return lock ?? unlocked()
}

async function request(attempt: string, options: LockOptions): Promise<TabLock | null> {
  if (!('locks' in navigator)) return unlocked()
  const granted = Promise.withResolvers<TabLock | null>()
  const released = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  const channel = new BroadcastChannel(channelName(attempt))
  channel.onmessage = () => asked.resolve()
  navigator.locks
    .request(`assay-attempt-${attempt}`, options, (lock) => {
      if (!lock) return granted.resolve(null)
      granted.resolve({ asked: asked.promise, release: released.resolve })
      return released.promise
    })
    // Rejects when the wait ends without the lock, and later when the lock is taken away.
    .catch((reason: unknown) => {
      granted.reject(reason)
      asked.resolve()
    })
    .finally(() => channel.close())
  return granted.promise
}

function unlocked(): TabLock {
  return { asked: new Promise(() => {}), release: () => {} }
}

function channelName(attempt: string): string {
  return `assay-attempt-${attempt}`
}
