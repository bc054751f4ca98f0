import fc from 'fast-check'
import type { Case } from '../../../../sandbox/index.ts'

/**
 * Argument lists that look like those of the cases: as many arguments, of the same types and shapes, with numbers and
 * lengths in the same ranges, and texts cut and joined from theirs.
 */
export function inputsLike(cases: readonly Case[], count: number, seed: number): unknown[][] {
  const lists = cases.map(({ args }) => args)
  const lengths = [...new Set(lists.map((args) => args.length))]
  const ofLength = (length: number) => {
    const same = lists.filter((args) => args.length === length)
    return fc.tuple(...Array.from({ length }, (_, index) => like(same.map((args) => args[index]))))
  }
  return fc.sample(fc.oneof(...lengths.map(ofLength)), { numRuns: count, seed })
}

/** Values like these. Each kind among them comes as often as the others. */
function like(values: readonly unknown[]): fc.Arbitrary<unknown> {
  const numbers = values.filter((value) => typeof value === 'number')
  const texts = values.filter((value) => typeof value === 'string')
  const lists = values.filter((value) => Array.isArray(value))
  const objects = values.filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  const others = values.filter((value) => value === null || typeof value === 'boolean')
  const kinds: fc.Arbitrary<unknown>[] = []
  if (numbers.length > 0) kinds.push(likeNumbers(numbers))
  if (texts.length > 0) kinds.push(likeTexts(texts))
  if (lists.length > 0) kinds.push(likeLists(lists))
  if (objects.length > 0) kinds.push(likeObjects(objects as Record<string, unknown>[]))
  if (others.length > 0) kinds.push(fc.constantFrom(...others))
  return kinds.length === 0 ? fc.constant(undefined) : fc.oneof(...kinds)
}

function likeNumbers(numbers: readonly number[]): fc.Arbitrary<number> {
  const finite = numbers.filter(Number.isFinite)
  const [min, max] = [Math.floor(Math.min(0, ...finite)), Math.ceil(Math.max(1, ...finite))]
  const isWhole = finite.every(Number.isInteger) && Number.isSafeInteger(min) && Number.isSafeInteger(max)
  const between = isWhole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
  return fc.oneof(between, fc.constantFrom(...numbers))
}

function likeTexts(texts: readonly string[]): fc.Arbitrary<string> {
  const seen = fc.constantFrom(...texts)
  const part = fc.nat({ max: 100 })
  const spliced = fc.tuple(seen, seen, part, part).map(([head, tail, from, to]) => {
    return head.slice(0, Math.round((head.length * from) / 100)) + tail.slice(Math.round((tail.length * to) / 100))
  })
  return fc.oneof(seen, spliced)
}

function likeLists(lists: readonly unknown[][]): fc.Arbitrary<unknown[]> {
  const elements = lists.flat()
  const maxLength = Math.max(...lists.map(({ length }) => length)) + 1
  return elements.length === 0 ? fc.constant([]) : fc.array(like(elements), { maxLength })
}

function likeObjects(objects: readonly Record<string, unknown>[]): fc.Arbitrary<unknown> {
  const keys = [...new Set(objects.flatMap(Object.keys))]
  const having = (key: string) => objects.filter((object) => Object.hasOwn(object, key))
  const shape = Object.fromEntries(keys.map((key) => [key, like(having(key).map((object) => object[key]))]))
  const requiredKeys = keys.filter((key) => having(key).length === objects.length)
  return fc.record(shape, { requiredKeys, noNullPrototype: true })
}
