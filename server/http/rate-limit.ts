/** Allows `limit` takes a key in any stretch of `perMs`, in this process's memory. */
export interface RateLimiter {
  /** False where the key has taken too often. */
  take(key: string, now: Date): boolean
}

export function createRateLimiter({ limit, perMs }: { limit: number; perMs: number }): RateLimiter {
  const takes = new Map<string, number[]>()
  let sweptAt = 0

  function sweep(since: number): void {
    for (const [key, times] of takes) if ((times.at(-1) ?? 0) <= since) takes.delete(key)
  }

  return {
    take(key, now) {
      const since = now.getTime() - perMs
      if (sweptAt <= since) {
        sweep(since)
        sweptAt = now.getTime()
      }
      const recent = (takes.get(key) ?? []).filter((time) => time > since)
      if (recent.length >= limit) return false
      takes.set(key, [...recent, now.getTime()])
      return true
    },
  }
}
