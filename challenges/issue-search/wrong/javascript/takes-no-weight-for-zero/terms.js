import { mistake } from './mistake.js'
/** @import { Matcher } from './parse-query.js' */
/** @import { Issue } from './types.js' */

/**
 * Null if the field does not know the value.
 *
 * @typedef {(value: string) => Matcher | null} Field
 */

/** @type {Readonly<Record<string, Field>>} */
const fields = {
  label: (value) => (issue) => issue.labels.some((label) => label.toLowerCase() === value),
  author: (value) => (issue) => issue.author.toLowerCase() === value,
  state: (value) =>
    value === 'open' || value === 'closed' ? (issue) => issue.state === value : null,
  weight: (value) => comparison(value, /^[0-9]+$/, Number, (issue) => issue.weight ?? 0),
  created: (value) => comparison(value, /^\d{4}-\d\d-\d\d$/, String, (issue) => issue.created),
  no: (value) => {
    if (value === 'label') return (issue) => issue.labels.length === 0
    return value === 'weight' ? (issue) => issue.weight === null : null
  },
}

/**
 * A text where there is no field.
 *
 * @param {string | null} field
 * @param {string} anyCase
 * @param {number} at
 * @returns {Matcher}
 */
export function matcherOf(field, anyCase, at) {
  const value = anyCase.toLowerCase()
  if (value === '') throw mistake('This is empty', at)
  if (field === null) return (issue) => issue.title.toLowerCase().includes(value)

  const name = field.toLowerCase()
  if (!Object.hasOwn(fields, name)) throw mistake(`There is no field ${field}`, at)
  const matcher = fields[name](value)
  if (matcher === null) throw mistake(`This is no value for ${name}: ${anyCase}`, at)
  return matcher
}

/**
 * `3`, `>3`, `>=3`, `<3`, `<=3` or `1..5`, of numbers or of anything that sorts as text.
 *
 * @template {number | string} T
 * @param {string} value
 * @param {RegExp} pattern
 * @param {(text: string) => T} read
 * @param {(issue: Issue) => T | null} of
 * @returns {Matcher | null}
 */
function comparison(value, pattern, read, of) {
  /** @type {string[]} */
  const [, sign, text] = /^([<>]=?|)(.*)$/s.exec(value)
  const ends = sign === '' ? text.split('..') : [text]
  if (ends.length > 2 || !ends.every((end) => pattern.test(end))) return null
  const [low, high = low] = ends.map(read)

  /** @type {Record<string, (given: T) => boolean>} */
  const tests = {
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
