import type { TestResult } from '../../sandbox/index.ts'
import type { HiddenGroup } from '../shared/hidden-results.ts'

/** The hidden tests of a verdict by group, in the order in which the groups begin. */
export function hiddenGroups(tests: readonly TestResult[]): HiddenGroup[] {
  const groups = new Map<string, { passed: number; total: number }>()
  for (const { group, status, visibility } of tests) {
    if (visibility !== 'hidden') continue
    const { passed, total } = groups.get(group) ?? { passed: 0, total: 0 }
    groups.set(group, { passed: passed + (status === 'passed' ? 1 : 0), total: total + 1 })
  }
  return Array.from(groups, ([name, counted]) => ({ name, ...counted }))
}
