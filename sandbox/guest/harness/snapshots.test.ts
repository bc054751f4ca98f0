import { expect, it } from 'vitest'
import { runScript, runSuites } from './testing.ts'

const submission = {
  'main.js': `
    export class Refusal extends Error { name = 'Refusal'; code = 403 }
    export const refuse = () => { throw new Refusal('no') }`,
}

/** A backquote in the scripts below, which are template strings themselves. */
const q = '`'

it('hold errors by name and message, wherever they are', () => {
  const { outcomes } = runScript(
    submission,
    `
    import { expect, test } from 'vitest'
    import { Refusal, refuse } from './main'
    test('inside', () => expect({ error: new Refusal('no') }).toMatchInlineSnapshot(${q}
      {
        "error": [Refusal: no],
      }
    ${q}))
    test('alone', () => expect(new TypeError('bad')).toMatchInlineSnapshot('[TypeError: bad]'))
    test('thrown', () => expect(refuse).toThrowErrorMatchingInlineSnapshot('[Refusal: no]'))
    test('another', () => expect(new Refusal('yes')).toMatchInlineSnapshot('[Refusal: no]'))`,
  )
  expect(outcomes).toEqual({
    inside: 'passed',
    alone: 'passed',
    thrown: 'passed',
    another: 'failed: Snapshot `inline` mismatched\n\nExpected: "[Refusal: no]"\nReceived: "[Refusal: yes]"',
  })
})

it('hold mocks by their calls', () => {
  const { outcomes } = runScript(
    {},
    `
    test('unused', () => expect([jest.fn(), jest.fn().mockName('save')]).toMatchInlineSnapshot(${q}
      [
        [MockFunction],
        [MockFunction save],
      ]
    ${q}))
    test('used', () => {
      const mock = jest.fn(() => 2)
      mock('a')
      expect({ mock }).toMatchInlineSnapshot(${q}
        {
          "mock": [MockFunction] {
            "calls": [
              [
                "a",
              ],
            ],
            "results": [
              {
                "type": "return",
                "value": 2,
              },
            ],
          },
        }
      ${q})
    })`,
  )
  expect(outcomes).toEqual({ unused: 'passed', used: 'passed' })
})

it('print by serializers of their file', () => {
  const serializers = `
    expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', print: (value) => '<' + value + '>' })
    expect.addSnapshotSerializer({ test: (value) => value === 1, serialize: () => 'one' })`
  const check = (expected: string) => `expect(['a', 1]).toMatchInlineSnapshot(${q}\n[\n${expected}\n]\n${q})`
  const { outcomes } = runSuites(
    {},
    {
      'a.test.js': `${serializers}\ntest('with', () => { ${check('  <a>,\n  one,')} })`,
      'b.test.js': `test('without', () => { ${check('  "a",\n  1,')} })`,
    },
  )
  expect(outcomes).toEqual({ with: 'passed', without: 'passed' })
})
