import { expect, test } from 'vitest'
import { findings } from './testing.ts'
import { unusedFiles } from './unused-files.ts'

test('files that tests reach are used, by whatever way', () => {
  expect(
    findings(unusedFiles, {
      'files/typescript/types.ts': 'export type A = 1',
      'files/typescript/README.md': '# Read me',
      'solution/typescript/count.ts': "/** @typedef {import('./types').A} A */ export * from './lib/index.js'",
      'solution/typescript/lib/index.ts': 'export const count = () => 0',
      'tests/hidden/a.test.ts': "import { b } from './helpers/b'\nimport './count'",
      'tests/hidden/helpers/b.ts': 'export const b = 1',
    }),
  ).toEqual([])
})

test('what nothing imports is named', () => {
  expect(
    findings(unusedFiles, {
      'files/typescript/old.ts': '',
      'solution/typescript/new.ts': "import './old'",
      'tests/hidden/helper.js': '',
    }),
  ).toEqual([
    'warning files/typescript/old.ts: is imported by nothing; remove it, or import it',
    'warning solution/typescript/new.ts: is imported by nothing; remove it, or import it',
    'warning tests/hidden/helper.js: is imported by no test; remove it',
  ])
})
