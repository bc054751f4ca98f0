import { expect, test } from 'vitest'
import { spoiltCases } from './spoilt-cases.ts'
import { findings } from './testing.ts'

const spoilt = (statement: string, oneCase: string) =>
  findings(spoiltCases, {
    'statement.md': `# A\n\n${statement}\n`,
    'tests/hidden/edges.yaml': `module: count\ncall: count\ncases:\n  - { name: a, ${oneCase} }\n`,
  })

const warning =
  'warning tests/hidden/edges.yaml: what `a` expects stands in the statement; ask with other values, or make it a visible test'

test.each([
  ['a long answer', "gives `['red', 'green', 'blue']`", 'args: [3], expect: [red, green, blue]'],
  ['an answer with its question', "`count('main, develop')` gives 2", "args: ['main, develop'], expect: 2"],
])('%s', (_what, statement, oneCase) => {
  expect(spoilt(statement, oneCase)).toEqual([warning])
})

test.each([
  ['a short answer to another question', '`count([])` gives 0', 'args: [[1]], expect: 0'],
  ['a word that has to be stated', 'the state is `delivered`', 'args: [200], expect: delivered'],
  ['the words of an error', 'throws "the window must be positive"', 'args: [0], throws: the window must be positive'],
])('but not %s', (_what, statement, oneCase) => {
  expect(spoilt(statement, oneCase)).toEqual([])
})
