import { expect, test } from 'vitest'
import { statementOutline } from './statement-outline.ts'
import { findings } from './testing.ts'

const outline = (statement: string) => findings(statementOutline, { 'statement.md': statement })

test('one title, levels one by one, images with words', () => {
  expect(outline('# A\n\n## B\n\n### C\n\n## D\n\n![two clocks](clocks.png)\n')).toEqual([])
})

test.each([
  [
    'no title',
    'Count them.\n',
    ['warning statement.md:1: does not begin with a title; start it with `# ` and the name of the problem'],
  ],
  [
    'a second title',
    '# A\n\n# B\n',
    ['warning statement.md:3: `B` is a second title; make it a part of the first with `## `'],
  ],
  [
    'a skipped level',
    '# A\n\n### `B` now\n',
    ['warning statement.md:3: the heading `B now` skips a level; write it with 2 number signs, not 3'],
  ],
  ['an empty heading', '# A\n\n##\n', ['warning statement.md:3: the heading is empty; remove it']],
  [
    'an image without words',
    '# A\n\n![](a.png)\n',
    [
      'warning statement.md:3: the image says nothing to those who cannot see it; describe it: `![what it shows](file.png)`',
    ],
  ],
])('%s', (_what, statement, expected) => {
  expect(outline(statement)).toEqual(expected)
})
