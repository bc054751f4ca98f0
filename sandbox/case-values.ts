import type { Case, TestFile } from './challenge.ts'

/**
 * The values of cases on their way to the tests' isolate. They travel as JSON, which has no NaN, no infinities and no
 * negative zero; such a number becomes text behind a zero character, and text that starts with one gets another.
 */
const mark = '\0'

/** How the mark looks in JSON text: where it is absent, every value is as the author wrote it. */
export const packedMark = '\\u0000'

/** The same test file with values that JSON keeps. */
export function packCases(test: TestFile): TestFile {
  if (test.form !== 'cases') return test
  return { ...test, suite: { ...test.suite, cases: test.suite.cases.map(packCase) } }
}

function packCase(each: Case): Case {
  const args = each.args.map(pack)
  return 'throws' in each ? { ...each, args } : { ...each, args, expect: pack(each.expect) }
}

function pack(value: unknown): unknown {
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return `${mark}-0`
    return Number.isFinite(value) ? value : mark + String(value)
  }
  if (typeof value === 'string') return value.startsWith(mark) ? mark + value : value
  return mapInside(value, pack)
}

/** The value as the author wrote it; a fresh copy at each call. */
export function unpackCaseValue(value: unknown): unknown {
  if (typeof value !== 'string') return mapInside(value, unpackCaseValue)
  if (!value.startsWith(mark)) return value
  const rest = value.slice(mark.length)
  return rest.startsWith(mark) ? rest : Number(rest)
}

function mapInside(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]))
}
