import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Edition, type EditionsRequest, type Sandbox } from '../index.ts'

const challenge: EditionsRequest['challenge'] = {
  slug: 'counting',
  hash: 'counting',
  files: {},
  reference: {
    'count.ts': "import { step } from './step'\nlet n = 0\nexport const count = () => { n += step(); return n }",
    'step.ts': 'export const step = () => 1',
  },
  tests: [
    {
      path: 'count.test.ts',
      visibility: 'hidden',
      form: 'script',
      text: `import { afterAll, expect, test } from 'vitest'
import { count } from './count'
let over = false
afterAll(() => { over = true })
test('once', () => { expect(count()).toBe(1) })
test('counts', () => { expect(count()).toBeGreaterThan(0) })
test('is not over', () => { expect([over, count() > 0]).toEqual([false, true]) })`,
    },
    {
      path: 'more.yaml',
      visibility: 'hidden',
      form: 'cases',
      suite: {
        group: 'more',
        module: 'count',
        call: 'count',
        compare: 'exact',
        cases: [{ name: 'first', args: [], expect: 1 }],
      },
    },
  ],
  locked: [],
  limits: { cpuMs: 300, memoryMb: 64, outputKb: 64 },
  weights: {},
}

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ children: 1 })
})
afterAll(() => sandbox.close())

const first = 'more > first'
const all = ['once', 'counts', 'is not over', first]
const step = (body: string, tests: readonly string[] = all): Edition => ({ files: { 'step.ts': body }, tests })
const steps = (text: string, tests?: readonly string[]) => step(`export const step = () => ${text}`, tests)

async function outcomes(editions: readonly Edition[], bail = false) {
  const submission = challenge.reference
  const results = await sandbox.runEditions({ challenge, language: 'typescript', submission, editions, bail })
  return results.map(({ tests, loadError }) =>
    loadError === null
      ? tests.map(({ name, status }) => `${name} ${status}`).join(', ')
      : `does not load: ${loadError}`,
  )
}

test('each edition begins anew: its modules, its suites, its clock', async () => {
  const submission = challenge.reference
  const telling = steps('(console.log(Date.now()), 1)')
  const editions = [telling, { files: {}, tests: all }, telling, { ...telling, seed: 'another' }]
  const results = await sandbox.runEditions({ challenge, language: 'typescript', submission, editions })
  const passed = all.map((name) => `${name} passed`)
  for (const { tests } of results) expect(tests.map(({ name, status }) => `${name} ${status}`)).toEqual(passed)
  const [first, , last, other] = results.map(({ tests }) => tests.map(({ console }) => console))
  expect(first?.every((time) => Number(time) > 0)).toBe(true)
  expect(last).toEqual(first)
  expect(other).not.toEqual(first)
})

test('tests are run in the order that is asked for, file by file, and a suite is over after its last', async () => {
  expect(await outcomes([steps('1', ['is not over', first, 'counts'])])).toEqual([
    'is not over passed, counts passed, more > first passed',
  ])
})

test('what is over at the first failure is over for that edition alone', async () => {
  expect(await outcomes([steps('2', [first, 'once']), steps('1', ['once', first])], true)).toEqual([
    `${first} failed`,
    'once passed, more > first passed',
  ])
})

test('what ends the isolates, or the process, ends one edition', async () => {
  const bomb = "{ const all = []; for (;;) all.push('x'.repeat(1000) + all.length) }"
  expect(await outcomes([steps('1', [first]), steps('{ for (;;); }', [first]), steps('1', [first])])).toEqual([
    `${first} passed`,
    `${first} timeout`,
    `${first} passed`,
  ])
  expect(await outcomes([steps('1', [first]), steps(bomb, [first]), steps('1', [first])])).toEqual([
    `${first} passed`,
    expect.stringMatching(/^more > first (memory|timeout)$/),
    `${first} passed`,
  ])
})

test('an edition that does not load says why', async () => {
  const [broken, throwing, honest] = await outcomes([
    step('export const step ='),
    step("throw new Error('no step')"),
    steps('1', [first]),
  ])
  expect(broken).toMatch(/^does not load: .*step\.ts/)
  expect(throwing).toMatch(/^does not load: no step/)
  expect(honest).toBe(`${first} passed`)
})

test('a reference that fails is said to', async () => {
  const wrong = {
    ...challenge,
    hash: 'wrong',
    reference: { ...challenge.reference, 'step.ts': 'export const step = () => 2' },
  }
  await expect(
    sandbox.runEditions({ challenge: wrong, language: 'typescript', submission: {}, editions: [steps('1')] }),
  ).rejects.toThrow('The typescript reference of the challenge "counting" fails')
})
