/** Ids that pairs connect, directly or through others, the largest group first; groups of two are pairs, and left out. */
export function clustersOf(pairs: readonly (readonly [one: string, other: string])[]): string[][] {
  const groups = new Map<string, Set<string>>()
  for (const [one, other] of pairs) {
    const joined = new Set([one, other, ...(groups.get(one) ?? []), ...(groups.get(other) ?? [])])
    for (const member of joined) groups.set(member, joined)
  }
  return [...new Set(groups.values())]
    .filter((group) => group.size > 2)
    .map((group) => [...group])
    .sort((a, b) => b.length - a.length)
}
