/** Longest pause between two tries, in milliseconds. */
const longestMs = 20_000

/**
 * Pause before the next try: 1 s, 2 s, 4 s … up to the longest, each shortened by up to a third, so that many browsers
 * that lost the line together do not come back together.
 *
 * @param failures tries that have failed in a row, at least 1
 * @param random from 0 to 1
 */
export function backOffMs(failures: number, random: number): number {
  const full = Math.min(1_000 * 2 ** (failures - 1), longestMs)
  return Math.round(full * (1 - random / 3))
}
