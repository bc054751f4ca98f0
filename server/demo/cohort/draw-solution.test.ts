import { expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { disguised, drawChoices, drawSolution, textOf } from './draw-solution.ts'

const all = [0, 1, 2, 3, 4]

test('choices are all different, and the first ones in most of their pieces', () => {
  const choices = drawChoices(60, seededRandom(3))
  expect(new Set(choices.map(String)).size).toBe(60)
  const shared = choices
    .slice(0, 8)
    .flatMap((one, index) =>
      choices.slice(index + 1, 8).map((other) => one.filter((way, piece) => way === other[piece]).length),
    )
  expect(Math.max(...shared)).toBeLessThanOrEqual(2)
})

test('no name is left open, none stands for two things, and a disguise changes all but the program', () => {
  const random = seededRandom(5)
  for (const choice of drawChoices(30, random)) {
    const solution = drawSolution(choice, 0.2, random)
    const copy = disguised(solution, random)
    expect(new Set(Object.values(solution.names)).size).toBe(Object.keys(solution.names).length)
    expect(textOf(solution, all)).not.toMatch(/[‹›]/)
    expect(textOf(copy, all)).not.toBe(textOf(solution, all))
    expect(copy.choice).toBe(solution.choice)
    expect(copy.slips).toBe(solution.slips)
  }
})
