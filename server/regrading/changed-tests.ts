import type { TestResult, Verdict } from '../../sandbox/index.ts'
import type { ChangedTest } from '../shared/regrading.ts'

/** Which tests end otherwise than before, in the order of the newer verdict; those that it does not have come last. */
export function changedTests(before: Verdict | null, after: Verdict): ChangedTest[] {
  const was = byKey(before?.tests ?? [])
  const is = byKey(after.tests)
  const keys = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))]
  return keys.flatMap((key) => {
    const [old, own] = [was.get(key), is.get(key)]
    const test = own ?? old
    if (test === undefined || old?.status === own?.status) return []
    const failing = [own, old].find((one) => one !== undefined && one.status !== 'passed')
    return {
      name: test.name,
      group: test.group,
      visibility: test.visibility,
      before: old?.status ?? null,
      after: own?.status ?? null,
      message: failing?.message ?? null,
    }
  })
}

/** Tests of one name in one group are told apart by their order. */
function byKey(tests: readonly TestResult[]): Map<string, TestResult> {
  const seen = new Map<string, number>()
  return new Map(
    tests.map((test) => {
      const name = JSON.stringify([test.visibility, test.group, test.name])
      const nth = seen.get(name) ?? 0
      seen.set(name, nth + 1)
      return [`${name} ${nth}`, test]
    }),
  )
}
