const secondMs = 1_000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs

/**
 * When a message is tried, counted from the first try: the example of Standard Webhooks 1.0.0. A receiver that is down
 * for a night gets everything in the morning.
 */
export const triesAtMs = [
  0,
  5 * secondMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
] as const

/** Between two tries, however late the first of them was. */
const leastPauseMs = 5 * secondMs

/** Share of a step by which a try may come later, so that a receiver that comes back is not hit by all at once. */
const jitter = 0.1

/** Statuses that say the receiver has too much to do: leave it in peace for at least so long. */
const overloaded = new Set([429, 502, 504])
const peaceMs = minuteMs

interface Failure {
  readonly firstTriedAt: Date
  readonly now: Date
  /** Tries made so far, at least 1. */
  readonly tries: number
  readonly status: number | null
  readonly retryAfter: string | null
  /** 0 to 1. */
  readonly random: number
}

/** When to try again after a failure; null where no try is left. */
export function nextTryAt(failure: Failure): Date | null {
  const { firstTriedAt, now, tries, random } = failure
  const at = triesAtMs[tries]
  if (at === undefined) return null
  const step = at - (triesAtMs[tries - 1] ?? 0)
  const planned = firstTriedAt.getTime() + at + random * jitter * step
  return new Date(Math.max(planned, now.getTime() + leastPauseMs, quietUntil(failure)?.getTime() ?? 0))
}

/** Until when the receiver asks to be left in peace, a day at most; null where it asks for nothing. */
export function quietUntil({ now, status, retryAfter }: Pick<Failure, 'now' | 'status' | 'retryAfter'>): Date | null {
  const asked = retryAfterMs(retryAfter, now)
  const needed = status !== null && overloaded.has(status) ? peaceMs : 0
  const pause = Math.min(Math.max(asked, needed), 24 * hourMs)
  return pause > 0 ? new Date(now.getTime() + pause) : null
}

/** Seconds or a date, as HTTP has it (RFC 9110, 10.2.3); 0 where it is neither. */
function retryAfterMs(header: string | null, now: Date): number {
  if (header === null) return 0
  if (/^\d+$/.test(header.trim())) return Number(header) * secondMs
  const date = Date.parse(header)
  return Number.isNaN(date) ? 0 : Math.max(0, date - now.getTime())
}
