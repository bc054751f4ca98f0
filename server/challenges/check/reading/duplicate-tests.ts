import type { TestFile } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { type Report, warningAt } from '../../format/problem.ts'
import { testBodies } from './test-bodies.ts'

/** A hidden test that does what a visible one does measures nothing: the candidate has run it already. */
export function duplicateTests({ tests }: CodeChallenge, report: Report): void {
  const seen = new Map<string, string>()
  for (const visibility of ['visible', 'hidden'] as const) {
    for (const test of tests.filter((each) => each.visibility === visibility)) {
      for (const { name, line, content } of contentsOf(test)) {
        const before = seen.get(content)
        if (before === undefined) seen.set(content, `\`${name}\` (${visibility})`)
        else if (visibility === 'hidden') {
          const file = `tests/hidden/${test.path}`
          report(warningAt(file, line, `\`${name}\` is the same test as ${before}; remove one, or ask something else`))
        }
      }
    }
  }
}

interface Content {
  readonly name: string
  readonly line: number | null
  /** Equal for tests that do the same. */
  readonly content: string
}

function contentsOf(test: TestFile): Content[] {
  if (test.form === 'cases') {
    const { module, call, cases, group } = test.suite
    return cases.map(({ name, args }) => ({
      name: `${group} > ${name}`,
      line: null,
      content: JSON.stringify([module, call, args], plainly),
    }))
  }
  return test.form === 'script' ? testBodies(test.path, test.text) : []
}

/** JSON has no words for these. */
function plainly(_key: string, value: unknown): unknown {
  return typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)) ? `number ${value}` : value
}
