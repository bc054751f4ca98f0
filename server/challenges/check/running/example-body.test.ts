import { expect, test } from 'vitest'
import { exampleBody } from './example-body.ts'

test('comments behind an expression say what it gives', () => {
  expect(
    exampleBody(
      "const a = half(4)\na // 2\nhalf(\n  [1]\n)\n// [\n//   0.5,\n// ]\nhalf('x') // throws 'number'\n",
      10,
    ),
  ).toEqual({
    script: [
      'const a = half(4)',
      'expect(await (a), "line 12").toEqual((2))',
      'expect(await (half(\n  [1]\n)), "line 13").toEqual(([\n   0.5,\n ]))',
      `await expect(async () => (half('x')), "line 19").rejects.toThrow('number')`,
    ].join('\n'),
  })
})

test('a comment behind an empty line belongs to what follows', () => {
  expect(exampleBody('half(2) // 1\n\nhalf(4)\n\n// An odd number:\nhalf(3) // 1.5', 1)).toEqual({
    script: [
      'expect(await (half(2)), "line 2").toEqual((1))',
      'half(4)',
      'expect(await (half(3)), "line 7").toEqual((1.5))',
    ].join('\n'),
  })
})

test('what is no JavaScript is the text itself', () => {
  expect(exampleBody('name() // Ada Lovelace', 1)).toEqual({
    script: 'expect(await (name()), "line 2").toEqual("Ada Lovelace")',
  })
})

test('an example that shows nothing, or does not parse', () => {
  expect(exampleBody('half(4)', 3)).toEqual({
    fault: 'the example shows no result; write it in a comment: `half(4) // 2`',
    line: 3,
  })
  expect(exampleBody('half(', 3)).toMatchObject({ line: 4 })
})
