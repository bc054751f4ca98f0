import { expect, it } from 'vitest'
import { fillTitle, tableRows } from './titles.ts'

it.each([
  ['%s and %d', ['a', 2], 'a and 2'],
  ['%i%% of %f', [50, 1.5], '50% of 1.5'],
  ['%j', [{ a: 1 }], '{"a":1}'],
  ['case %# is number %$', [], 'case 3 is number 4'],
  ['case $# of $a', [{ a: 'x' }], 'case 3 of x'],
  ['%p and %p', ['a', { b: [1] }], '"a" and {"b": [Array]}'],
  ['$a and $b.c', [{ a: 'x', b: { c: 5 } }], 'x and 5'],
  ['$0 then $1', ['one', 2], 'one then 2'],
  ['costs $5.', ['x'], 'costs $5.'],
  ['%s is left over', [], '%s is left over'],
  ['$missing', ['text'], '$missing'],
])('%s', (template, items, title) => {
  expect(fillTitle(template, items, 3)).toBe(title)
})

it('reads a table written as a template', () => {
  const table = (strings: TemplateStringsArray, ...values: unknown[]) => tableRows(strings, values)
  expect(table`
    a    | b
    ${1} | ${'x'}
    ${2} | ${'y'}
  `).toEqual([
    { a: 1, b: 'x' },
    { a: 2, b: 'y' },
  ])
})
