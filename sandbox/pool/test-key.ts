import type { CollectedTest } from '../child/protocol.ts'

/** A test with what tells it from the others of its part, even from those of the same name. */
export interface KeyedTest extends CollectedTest {
  readonly key: string
  /** As it stands in a verdict: the second of a name ends in ` (2)`. */
  readonly title: string
}

export function keyTests(tests: readonly CollectedTest[]): KeyedTest[] {
  const seen = new Map<string, number>()
  const count = (of: string) => {
    const nth = (seen.get(of) ?? 0) + 1
    seen.set(of, nth)
    return nth
  }
  return tests.map((test) => {
    const nthOfFile = count(JSON.stringify([test.file, test.name]))
    const nthOfName = count(test.name)
    return {
      ...test,
      key: JSON.stringify([test.file, test.name, nthOfFile]),
      title: nthOfName === 1 ? test.name : `${test.name} (${nthOfName})`,
    }
  })
}
