import { challengeLimits } from './limits.ts'
import { errorAt, type Report, warningAt } from './problem.ts'
import type { ChallengeSource } from './source.ts'

const path = 'statement.md'

/** Reads statement.md; a challenge of questions may do without. */
export function readStatement(source: ChallengeSource, required: boolean, report: Report): string {
  const file = source.files[path]
  if (file === undefined) {
    const fault = required ? errorAt : warningAt
    report(fault(path, null, 'is missing; it is what the candidate reads'))
    return ''
  }
  if (!('text' in file)) {
    report(errorAt(path, null, 'is not UTF-8 text'))
    return ''
  }
  if (file.text.trim() === '') report(warningAt(path, null, 'is empty; it is what the candidate reads'))
  if (Buffer.byteLength(file.text) > challengeLimits.statementBytes) {
    const kibibytes = challengeLimits.statementBytes / 1024
    report(errorAt(path, null, `is larger than ${kibibytes} KiB; a statement is a page or two`))
  }
  return file.text
}
