import { expect, test } from 'vitest'
import type { Mutant } from './mutant.ts'
import { sourceDiff } from './source-diff.ts'

const mutant = (start: Mutant['start'], end: Mutant['end'], replacement: string): Mutant => ({
  id: '1',
  mutator: 'x',
  file: 'a.ts',
  original: '',
  start,
  end,
  replacement,
})

test('shows whole lines, without their indentation', () => {
  const source = 'function f() {\n  return a < b ? a : b\n}\n'
  expect(sourceDiff(source, mutant({ line: 2, column: 10 }, { line: 2, column: 15 }, 'a <= b'))).toEqual({
    removed: ['return a < b ? a : b'],
    added: ['return a <= b ? a : b'],
  })
})

test('shortens long blocks', () => {
  const source = `if (x) {\n${'  go()\n'.repeat(9)}} else stop()\n`
  expect(sourceDiff(source, mutant({ line: 1, column: 8 }, { line: 11, column: 2 }, '{}'))).toEqual({
    removed: ['if (x) {', '  go()', '  go()', '  go()', '…', '} else stop()'],
    added: ['if (x) {} else stop()'],
  })
})
