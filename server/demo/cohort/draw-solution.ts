import { answers } from './solutions/answers.ts'
import { deciding } from './solutions/deciding.ts'
import { vocabulary } from './solutions/names.ts'
import { patterns } from './solutions/patterns.ts'
import type { Piece } from './solutions/piece.ts'
import { ranks } from './solutions/ranks.ts'
import { specificity } from './solutions/specificity.ts'

/** The challenge that these solutions solve. */
export const solvedSlug = 'protected-branches'

const pieces: readonly Piece[] = [patterns, specificity, deciding, ranks, answers]

/** Which way is taken of each piece. */
export type Choice = readonly number[]

/** One candidate's solution. Two of the same choice are the same program in other words. */
export interface Solution {
  readonly choice: Choice
  /** Pieces with a slip, by index. */
  readonly slips: readonly number[]
  readonly names: Readonly<Record<string, string>>
  /** The order in which the pieces stand in the file. */
  readonly order: readonly number[]
  /** Pieces with a comment above them, by index. */
  readonly commented: readonly number[]
}

const comments: readonly (readonly string[])[] = [
  ['does the branch fit?', 'stars first, then the rest', 'TODO maybe cache this'],
  ['more specific rules come first', 'see "which rule decides"', 'negative: the first one wins'],
  ['only the most specific rule counts', 'pick one rule, ignore the others'],
  ['roles from low to high', 'nobody is above everybody'],
  ['guests first, then the rule', 'what may this user do?'],
]

/**
 * So many choices, as different from each other as they can be: people who work by themselves agree on a piece here
 * and there, seldom on most of them.
 */
export function drawChoices(count: number, random: () => number): Choice[] {
  const all = shuffled(everyChoice(pieces), random)
  const chosen: Choice[] = []
  const distance = new Map(all.map((choice) => [choice, Number.POSITIVE_INFINITY]))
  while (chosen.length < count) {
    const next = all.reduce((best, one) => ((distance.get(one) ?? 0) > (distance.get(best) ?? 0) ? one : best))
    chosen.push(next)
    for (const one of all) distance.set(one, Math.min(distance.get(one) ?? 0, differences(one, next)))
  }
  return chosen
}

/** How somebody of that skill, from 0 to 1, writes down a choice. */
export function drawSolution(choice: Choice, skill: number, random: () => number): Solution {
  const indexes = pieces.map((_, index) => index)
  return {
    choice,
    slips: indexes.filter((index) => wayOf(choice, index)?.slip && random() < (1 - skill) * 0.5),
    names: drawNames(random),
    order: shuffled(indexes, random),
    commented: indexes.filter(() => random() < 0.25),
  }
}

/** The same work, handed on: other names, the functions in another order, comments that were not there. */
export function disguised(solution: Solution, random: () => number): Solution {
  const reversed = solution.order.toReversed()
  return { ...solution, names: drawNames(random), order: reversed, commented: [0, 1, 2, 3, 4] }
}

/** The text of the pieces that are written so far, as they stand in the file. `mended` pieces have lost their slip. */
export function textOf(solution: Solution, written: readonly number[], mended: readonly number[] = []): string {
  const shown = solution.order.filter((index) => written.includes(index))
  return shown.map((index) => pieceText(solution, index, mended.includes(index))).join('\n\n')
}

function pieceText({ choice, slips, names, commented }: Solution, index: number, isMended: boolean): string {
  const way = wayOf(choice, index)
  if (!way) throw new Error(`There is no way ${choice[index]} of the piece ${index}`)
  const isWrong = way.slip && slips.includes(index) && !isMended
  const code = isWrong ? way.code.replace(way.slip[0], () => way.slip?.[1] ?? '') : way.code
  const said = comments[index] ?? []
  const comment = commented.includes(index) ? `// ${said[(choice[index] ?? 0) % said.length]}\n` : ''
  return comment + code.replace(/‹(\w+)›/g, (_, word: string) => names[word] ?? word)
}

/** No name stands for two things, so that none hides another. */
function drawNames(random: () => number): Record<string, string> {
  const taken = new Set<string>()
  const names: Record<string, string> = {}
  for (const [word, choices] of Object.entries(vocabulary)) {
    const free = choices.filter((name) => !taken.has(name))
    const name = free[Math.floor(random() * free.length)] ?? `${word}${taken.size}`
    taken.add(name)
    names[word] = name
  }
  return names
}

function wayOf(choice: Choice, index: number) {
  return pieces[index]?.ways[choice[index] ?? 0]
}

function everyChoice(left: readonly Piece[]): number[][] {
  const [first, ...rest] = left
  if (!first) return [[]]
  return first.ways.flatMap((_, way) => everyChoice(rest).map((others) => [way, ...others]))
}

function differences(one: Choice, other: Choice): number {
  return one.filter((way, index) => way !== other[index]).length
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
