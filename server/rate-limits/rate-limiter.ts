import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'

/** How often something may be done: `limit` times in any stretch of `perMs`. */
export interface Rate {
  readonly limit: number
  readonly perMs: number
}

export interface Take {
  readonly isAllowed: boolean
  /** How many more are allowed at this moment. */
  readonly left: number
  /** Until one more is allowed again than now, in milliseconds. */
  readonly againInMs: number
}

export interface RateLimiter {
  readonly rate: Rate
  /**
   * Takes once for a key, or finds that it has taken too often.
   *
   * @param db the transaction that the request is in, if it is in one: a second connection could wait for the first
   */
  take(key: string, now: Date, db?: Executor): Promise<Take>
}

/** Throws rate-limited, with the seconds to wait for in its details, where too much was taken. */
export async function refuseTooMany(taking: Promise<Take>, message: string): Promise<void> {
  const { isAllowed, againInMs } = await taking
  if (!isAllowed) throw new AppError('rate-limited', message, { retryAfterS: Math.ceil(againInMs / 1_000) })
}

/**
 * What came of it, from the moments of what was taken in the stretch, oldest first, in milliseconds. Where it was
 * allowed, this one is among them.
 */
export function takeOf(taken: readonly number[], isAllowed: boolean, { limit, perMs }: Rate, now: number): Take {
  const [oldest = now] = taken
  return { isAllowed, left: Math.max(0, limit - taken.length), againInMs: Math.max(1, oldest + perMs - now) }
}
