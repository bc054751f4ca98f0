import { type Rate, type RateLimiter, takeOf } from './rate-limiter.ts'

/** Counts in this process alone, for a world of its own such as a demo that is played through. */
export function createMemoryLimiter(rate: Rate): RateLimiter {
  const { limit, perMs } = rate
  const takes = new Map<string, number[]>()
  let sweptAt = 0

  function sweep(since: number): void {
    for (const [key, times] of takes) if ((times.at(-1) ?? 0) <= since) takes.delete(key)
  }

  return {
    rate,
    async take(key, now) {
      const at = now.getTime()
      const since = at - perMs
      if (sweptAt <= since) {
        sweep(since)
        sweptAt = at
      }
      const recent = (takes.get(key) ?? []).filter((time) => time > since)
      if (recent.length >= limit) return takeOf(recent, false, rate, at)
      const taken = [...recent, at]
      takes.set(key, taken)
      return takeOf(taken, true, rate, at)
    },
  }
}
