import type { Branch, Change } from './types'

/** What has to change in the mirror, in the order in which it is done. */
export function planChanges(wanted: readonly Branch[], present: readonly Branch[]): Change[] {
  const commits = new Map(present.map(({ name, commit }) => [name, commit]))
  const names = new Set(wanted.map(({ name }) => name))

  const changes: Change[] = []
  for (const branch of sorted(wanted)) {
    const commit = commits.get(branch.name)
    if (commit === undefined) changes.push({ kind: 'created', branch })
    else if (commit !== branch.commit) changes.push({ kind: 'updated', branch })
  }
  for (const branch of sorted(present)) {
    if (!names.has(branch.name)) changes.push({ kind: 'removed', branch })
  }
  return changes
}

function sorted(branches: readonly Branch[]): Branch[] {
  return [...branches].sort((a, b) => (a.name < b.name ? -1 : 1))
}
