import { expect, test } from 'vitest'
import { candidatePath } from '../../../../server/shared/journal.ts'
import { pathFault } from './path-fault.ts'

const taken = ['cart.ts', 'lib/money.ts']

test.each(['a.ts', 'lib/a.ts', 'ümlaut 1.ts', '.env', 'a..b'])('"%s" is fine here and for the server', (path) => {
  expect([pathFault(path, taken), candidatePath.safeParse(path).success]).toEqual([null, true])
})

test.each([
  ['', 'Type a name, such as helpers.ts or lib/helpers.ts.'],
  ['x'.repeat(201), 'A path has at most 200 characters.'],
  ['a\\b.ts', 'Use / between folders.'],
  ['a\u0007.ts', 'Use letters, digits and punctuation only.'],
  ['/a.ts', 'Start with a name, not with /.'],
  ['a//b.ts', 'Give each folder a name, and end with a file name.'],
  ['a/', 'Give each folder a name, and end with a file name.'],
  ['../a.ts', 'Name the file as seen from the top folder, without . or ..'],
  ['a/./b.ts', 'Name the file as seen from the top folder, without . or ..'],
])('"%s" is refused here and by the server', (path, sentence) => {
  expect([pathFault(path, taken), candidatePath.safeParse(path).success]).toEqual([sentence, false])
})

test.each([
  ['cart.ts', 'There is already a file with this name.'],
  ['lib', 'There is already a folder with this name.'],
  ['cart.ts/inner.ts', 'Part of this path is already a file.'],
])('"%s" is taken', (path, sentence) => {
  expect(pathFault(path, taken)).toBe(sentence)
})
