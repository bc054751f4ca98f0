import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packCases, unpackCaseValue } from './case-values.ts'
import type { Case, TestFile } from './challenge.ts'

function travel(value: unknown): unknown {
  const cases: Case[] = [{ name: 'a', args: [value], expect: value }]
  const suite = { group: 'g', module: 'm', call: 'c', compare: 'exact', cases } as const
  const test: TestFile = { path: 'a.yaml', visibility: 'hidden', form: 'cases', suite }
  const arrived: TestFile = JSON.parse(JSON.stringify(packCases(test)))
  const [each] = arrived.form === 'cases' ? arrived.suite.cases : []
  if (!each || !('expect' in each)) throw new Error('The case was lost.')
  expect(unpackCaseValue(each.args[0])).toStrictEqual(unpackCaseValue(each.expect))
  return unpackCaseValue(each.expect)
}

test.each([
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [Number.NEGATIVE_INFINITY],
  [-0],
  [0],
  [null],
  ['\0'],
  ['\0NaN'],
  ['\0\0-0'],
  [[Number.NaN, { a: [-0, '\0-0'] }]],
  [JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}')],
])('%j arrives as it is', (value) => {
  expect(travel(value)).toStrictEqual(value)
})

test('all plain data arrives as it is', () => {
  const plain = fc.jsonValue({ maxDepth: 4 })
  const special = fc.constantFrom(Number.NaN, -0, Number.NEGATIVE_INFINITY, '\0', '\0\0')
  fc.assert(
    fc.property(fc.array(fc.oneof(plain, special, fc.array(special))), (value) => {
      expect(travel(value)).toStrictEqual(value)
    }),
  )
})
