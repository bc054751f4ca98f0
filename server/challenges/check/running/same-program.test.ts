import { expect, test } from 'vitest'
import { sameProgram } from './same-program.ts'

const typescript = {
  'src/count.ts':
    "import { step } from './step.ts'\nimport type { Step } from './types'\n/** Counts. */\nexport function count(by: Step): number {\n  return step(by as number) // once\n}\n",
  'src/types.ts': 'export type Step = number\n',
  'README.md': 'In TypeScript',
}
const javascript = {
  'src/count.js': "import { step } from './step'\nexport function count(by) {\n  return step(by)\n}\n",
  'README.md': 'In JavaScript',
}

test('types, comments and layout make no difference', () => {
  expect(sameProgram(typescript, javascript, true)).toBe(true)
})

test.each<[string, Record<string, string>]>([
  ['another operator', { 'src/count.js': javascript['src/count.js'].replace('step(by)', '-step(by)') }],
  [
    'text that looks like a comment',
    { 'src/count.js': javascript['src/count.js'].replace('step(by)', "step('// by')") },
  ],
  ['a file more', { 'src/more.js': 'export const more = 1' }],
  ['data of its own', { 'src/data.json': '[]' }],
])('but %s does', (_, change) => {
  expect(sameProgram(typescript, { ...javascript, ...change }, true)).toBe(false)
})

test('a class field without a value may be none in TypeScript', () => {
  const field = 'export class A { b }\n'
  expect(sameProgram({ 'a.ts': field }, { 'a.js': field }, true)).toBe(true)
  expect(sameProgram({ 'a.ts': field }, { 'a.js': field }, false)).toBe(false)
  expect(sameProgram({ 'a.ts': field.replace('b', 'b = 1') }, { 'a.js': field.replace('b', 'b = 1') }, false)).toBe(
    true,
  )
})

test('what does not parse is like nothing', () => {
  expect(sameProgram({ 'a.ts': 'export const =' }, { 'a.ts': 'export const =' }, true)).toBe(false)
})
