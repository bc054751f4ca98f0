import { expect, test } from 'vitest'
import { CheckProgress } from './progress.ts'

function written(isTTY: boolean, steps: (progress: CheckProgress) => void): string[] {
  const lines: string[] = []
  const write = (text: string) => lines.push(text.replace('\r\x1b[2K', '')) > 0
  steps(new CheckProgress(2, { isTTY, columns: 60, write }))
  return lines
}

test('draws how far all challenges are, and wipes itself away', () => {
  expect(
    written(true, (progress) => {
      progress.show('a', 'mutants', 40, 80)
      progress.show('b', 'solutions', 0, 1)
      progress.show('a', 'mutants', 80, 80)
      progress.clear()
    }),
  ).toEqual([
    '██████░░░░░░░░░░░░░░░░░░ a (1 of 2): mutants 40/80',
    '██████░░░░░░░░░░░░░░░░░░ b (2 of 2): solutions 0/1',
    '████████████░░░░░░░░░░░░ a (2 of 2): mutants 80/80',
    '',
  ])
})

test('says nothing where nobody watches', () => {
  expect(written(false, (progress) => progress.show('a', 'mutants', 1, 2))).toEqual([])
})
