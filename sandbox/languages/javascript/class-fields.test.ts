import { expect, it } from 'vitest'
import { runSuites } from '../../guest/harness/testing.ts'

const shapes = `
  class Shape { constructor() { this.measure() } measure(): void {} }
  export class Square extends Shape {
    area: number
    label?: string
    sides = 4
    measure(): void { this.area = 9 }
  }`

const vitest = `import { expect, test } from 'vitest'\n`
const keys = (expected: string) =>
  `import { Square } from './main'\ntest('keys', () => expect({ ...new Square() }).toStrictEqual(${expected}))`

const left = '{ area: 9, sides: 4 }'
const defined = '{ area: undefined, label: undefined, sides: 4 }'

it.each([
  ['are left out for Jest', '', left, ''],
  ['are there for Vitest', vitest, defined, ''],
  ['are there where tsconfig.json says so', '', defined, '{"compilerOptions":{"target":"ES2022"}}'],
  ['are left out where its target is older', vitest, left, '{"compilerOptions":{"target":"es2019",}}'],
  ['do as it says', vitest, left, '{"compilerOptions":{"target":"esnext","useDefineForClassFields":false}}'],
])('class fields without a value %s', (_, imports, expected, tsconfig) => {
  const submission = { 'main.ts': shapes, 'tsconfig.json': tsconfig }
  expect(runSuites(submission, { 'main.test.ts': imports + keys(expected) }).outcomes).toEqual({ keys: 'passed' })
})
