import { expect, test } from 'vitest'
import { keyTests } from './test-key.ts'

const named = (name: string, file: string) => ({ name, group: 'g', file })

test('tests of one name stay apart, in one file and across files', () => {
  const keyed = keyTests([named('a', 'x.ts'), named('b', 'x.ts'), named('a', 'x.ts'), named('a', 'y.ts')])
  expect(keyed.map(({ title }) => title)).toEqual(['a', 'b', 'a (2)', 'a (3)'])
  expect(new Set(keyed.map(({ key }) => key)).size).toBe(4)
})

test('a key does not change where other tests are missing', () => {
  const all = keyTests([named('a', 'x.ts'), named('b', 'x.ts'), named('c', 'x.ts')])
  const some = keyTests([named('c', 'x.ts')])
  expect(some[0]?.key).toBe(all[2]?.key)
})

test('a name cannot pretend to be another one by its punctuation', () => {
  const [one, other] = keyTests([named('a', 'x","y'), named('a","y', 'x')])
  expect(one?.key).not.toBe(other?.key)
})
