/** The one stretch in which two texts differ: offsets into the text before, and what stands there afterwards. */
export function differenceOf(before: string, after: string): { start: number; end: number; inserted: string } {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let same = 0
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1
  return { start, end: before.length - same, inserted: after.slice(start, after.length - same) }
}
