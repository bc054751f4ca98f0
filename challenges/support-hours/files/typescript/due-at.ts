import type { Calendar, Pause } from './types'

/** The moment at which so many minutes of support time have passed, null if that never comes. */
export function dueAt(
  received: string,
  minutes: number,
  calendar: Calendar,
  pauses: readonly Pause[],
): string | null {
  throw new Error('dueAt is not written yet')
}
