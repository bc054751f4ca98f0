import { expect, test } from 'vitest'
import { type Changes, faultsOf } from './sample-source.ts'

/** challenge.yaml of the sample, and more lines after its third. */
const yaml = (lines: string) => `title: Count\nkind: coding\nlanguages: [typescript]\n${lines}\n`

test.each<[string, Changes, string[]]>([
  [
    'without files',
    { 'files/typescript/count.ts': null },
    ['error files/typescript/: is missing; put there what the candidate gets in typescript'],
  ],
  [
    'without a reference',
    { 'solution/typescript/count.ts': null },
    ['error solution/typescript/: is missing; put the reference in typescript there'],
  ],
  [
    'without a hidden test',
    { 'tests/hidden/edges.yaml': null },
    ['error tests/hidden/: holds no test; put a cases file (`*.yaml`) or a script (`*.test.ts`, `*.test.js`) there'],
  ],
  [
    'with a language nobody named',
    { 'files/javascript/count.js': '' },
    ['warning files/javascript/: `languages` does not name javascript; add it there or remove the folder'],
  ],
  [
    'with a language nobody knows',
    { 'wrong/perl/x/count.pl': '' },
    ['warning wrong/perl/: is not the name of a language; the languages here are typescript'],
  ],
  [
    'with a file in no language',
    { 'files/count.ts': '' },
    ['warning files/count.ts: is in no language; move it into its folder'],
  ],
  [
    'with a wrong solution without a folder',
    { 'wrong/typescript/count.ts': '' },
    ['warning wrong/typescript/count.ts: is no wrong solution; each has a folder of its own'],
  ],
  [
    'with a misspelt folder',
    { 'test/hidden/a.test.ts': '' },
    ['warning test/: is no part of a challenge and nobody reads it; did you mean `tests`?'],
  ],
  [
    'with a stray test',
    { 'tests/a.test.ts': '' },
    [
      'warning tests/a.test.ts: stands in neither tests/visible nor tests/hidden and is not run; move it to tests/hidden/a.test.ts',
    ],
  ],
  [
    'with bytes among the files',
    { 'files/typescript/logo.png': Buffer.from([0xff, 0xfe]) },
    ['error files/typescript/logo.png: is not UTF-8 text; only text can stand here'],
  ],
  ['with an image beside the statement', { 'images/flow.png': Buffer.from([0xff, 0xfe]) }, []],
  [
    'with a file where a test is put',
    { 'files/typescript/example.yaml': '' },
    ['warning files/typescript/example.yaml: stands where tests/visible/example.yaml is put; rename one of them'],
  ],
  [
    'with a file in the scratch folder',
    { 'files/typescript/scratch/a.ts': '' },
    [
      "error files/typescript/scratch/a.ts: stands in scratch/, which is each candidate's own and never handed in; move it",
    ],
  ],
  [
    'with a path that leaves it',
    { 'files/typescript/../../x.ts': '' },
    ['error files/typescript/../../x.ts: the path holds a `.` or `..` part; it must stay inside the folder'],
  ],
  [
    'with a long statement',
    { 'statement.md': 'a'.repeat(300_000) },
    ['error statement.md: is larger than 256 KiB; a statement is a page or two'],
  ],
  [
    'with a huge file',
    { 'files/typescript/a.ts': 'a'.repeat(4_200_000) },
    ['error files/typescript/a.ts: is 4 MiB; 4 MiB are the most'],
  ],
])('a folder %s', (_name, changes, expected) => {
  expect(faultsOf(changes)).toEqual(expected)
})

test('a folder is warned of a reference that changes a locked file', () => {
  expect(faultsOf({ 'challenge.yaml': yaml('locked: [count.ts]') })).toEqual([
    'warning solution/typescript/count.ts: changes a locked file; no candidate can do that',
  ])
})
