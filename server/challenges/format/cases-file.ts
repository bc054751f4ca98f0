import { posix } from 'node:path'
import { z } from 'zod'
import type { Case, CaseSuite } from '../../../sandbox/index.ts'
import { list, mapping, oneOf, text } from './fields.ts'
import { errorAt, type Report } from './problem.ts'
import { type Checked, readWithSchema } from './read-with-schema.ts'

/** The schema of a cases file: one export of one module, called with data. */

const caseShape = {
  name: text(),
  args: list(z.unknown(), 'must be a list, one element an argument').nullish(),
  expect: z.unknown().optional(),
  throws: z.union([z.literal(true), z.string()], { error: 'must be a part of the error message, or true' }).optional(),
}

const oneCase = mapping(caseShape, 'must be a mapping with name, args and expect or throws').superRefine(
  (value, context) => {
    const expects = Object.hasOwn(value, 'expect')
    const throws = value.throws !== undefined
    if (expects && throws) context.addIssue('has both `expect` and `throws`; keep one')
    if (!expects && !throws) context.addIssue('has neither `expect` nor `throws`; add what the call should give')
  },
)

const shape = {
  group: text().nullish(),
  module: text('must be the path of a file of the submission, without extension'),
  call: text('must be the name of an export'),
  compare: oneOf(['exact', 'close', 'unordered']).nullish(),
  cases: list(oneCase, 'must be a list of cases').min(1, 'needs at least one case'),
}

const casesFile = mapping(shape)
type CasesFile = z.infer<typeof casesFile>

/** True where a mapping has a key that only a cases file has, so that other YAML may lie beside tests as data. */
export function looksLikeCases(content: string): boolean {
  return /^["']?(cases|module|call)["']?\s*:/m.test(content)
}

/**
 * Reads one cases file.
 *
 * @param file the path inside the challenge's folder, for messages; its name is the default group.
 */
export function parseCasesFile(file: string, content: string, report: Report): CaseSuite | null {
  const keysAt = (path: readonly PropertyKey[]) => Object.keys(path[0] === 'cases' ? caseShape : shape)
  const checked = readWithSchema(file, content, casesFile, keysAt, report)
  if (checked === null) return null
  const { value } = checked
  reportRepeatedNames(file, checked, report)
  return {
    group: value.group ?? posix.basename(file).replace(/\.ya?ml$/, ''),
    module: value.module.replace(/^\.\//, ''),
    call: value.call,
    compare: value.compare ?? 'exact',
    cases: value.cases.map(toCase),
  }
}

function toCase(value: CasesFile['cases'][number]): Case {
  const { name, throws } = value
  const args = value.args ?? []
  if (throws !== undefined) return { name, args, throws: throws === true ? '' : throws }
  return { name, args, expect: value.expect }
}

function reportRepeatedNames(file: string, { yaml, value }: Checked<CasesFile>, report: Report): void {
  const first = new Map<string, number>()
  value.cases.forEach(({ name }, index) => {
    const line = yaml.lineOf(['cases', index, 'name'])
    const before = first.get(name)
    if (before === undefined) first.set(name, line)
    else report(errorAt(file, line, `the case \`${name}\` is already there (line ${before}); names must differ`))
  })
}
