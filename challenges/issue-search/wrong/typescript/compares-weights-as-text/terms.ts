import { mistake } from './mistake'
import type { Matcher } from './parse-query'
import type { Issue } from './types'

/** Null if the field does not know the value. */
type Field = (value: string) => Matcher | null

const fields: Readonly<Record<string, Field>> = {
  label: (value) => (issue) => issue.labels.some((label) => label.toLowerCase() === value),
  author: (value) => (issue) => issue.author.toLowerCase() === value,
  state: (value) =>
    value === 'open' || value === 'closed' ? (issue) => issue.state === value : null,
  weight: (value) =>
    comparison(value, /^[0-9]+$/, String, (issue) =>
      issue.weight === null ? null : String(issue.weight),
    ),
  created: (value) => comparison(value, /^\d{4}-\d\d-\d\d$/, String, (issue) => issue.created),
  no: (value) => {
    if (value === 'label') return (issue) => issue.labels.length === 0
    return value === 'weight' ? (issue) => issue.weight === null : null
  },
}

/** A text where there is no field. */
export function matcherOf(field: string | null, anyCase: string, at: number): Matcher {
  const value = anyCase.toLowerCase()
  if (value === '') throw mistake('This is empty', at)
  if (field === null) return (issue) => issue.title.toLowerCase().includes(value)

  const name = field.toLowerCase()
  if (!Object.hasOwn(fields, name)) throw mistake(`There is no field ${field}`, at)
  const matcher = fields[name](value)
  if (matcher === null) throw mistake(`This is no value for ${name}: ${anyCase}`, at)
  return matcher
}

/** `3`, `>3`, `>=3`, `<3`, `<=3` or `1..5`, of numbers or of anything that sorts as text. */
function comparison<T extends number | string>(
  value: string,
  pattern: RegExp,
  read: (text: string) => T,
  of: (issue: Issue) => T | null,
): Matcher | null {
  const [, sign, text] = /^([<>]=?|)(.*)$/s.exec(value) as string[]
  const ends = sign === '' ? text.split('..') : [text]
  if (ends.length > 2 || !ends.every((end) => pattern.test(end))) return null
  const [low, high = low] = ends.map(read)

  const tests: Record<string, (given: T) => boolean> = {
    '': (given) => given >= low && given <= high,
    '>': (given) => given > low,
    '>=': (given) => given >= low,
    '<': (given) => given < low,
    '<=': (given) => given <= low,
  }
  return (issue) => {
    const given = of(issue)
    return given !== null && tests[sign](given)
  }
}
