import { expect, test } from 'vitest'
import { box } from './box.ts'

test('lines stand in a frame as wide as the longest', () => {
  expect(box(['Assay', '', 'http://localhost:3000'])).toBe(
    [
      '╭─────────────────────────╮',
      '│  Assay                  │',
      '│                         │',
      '│  http://localhost:3000  │',
      '╰─────────────────────────╯',
    ].join('\n'),
  )
})
