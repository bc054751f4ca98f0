import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type RunnableChallenge, type Sandbox, type Verdict } from '../../sandbox/index.ts'

const REFERENCE = `
export function draw(): number[] { return Array.from({ length: 5 }, () => Math.floor(Math.random() * 6) + 1) }
export async function later(): Promise<number> {
  const start = Date.now()
  await new Promise((resolve) => setTimeout(resolve, 60_000))
  return Date.now() - start
}
export function sum(list: number[]): number { return list.reduce((a, b) => a + b, 0) }
`

const challenge: RunnableChallenge = {
  slug: 'repeat',
  hash: 'repeat',
  files: { 'dice.ts': REFERENCE },
  reference: { 'dice.ts': REFERENCE },
  tests: [
    {
      path: 'dice.test.ts',
      visibility: 'hidden',
      form: 'script',
      text: `
import { expect, test } from 'vitest'
import { draw, later, sum } from './dice'
test('draws', () => { expect(draw().every((one) => one >= 1 && one <= 6)).toBe(true) })
test('waits', async () => { expect(await later()).toBeGreaterThanOrEqual(60_000) }, 120_000)
test('sums', () => { expect(sum([1, 2, 3])).toBe(6) })
`,
    },
  ],
  locked: [],
  // Enough CPU time that a bomb meets the limit of memory first, however slowly it fills it.
  limits: { cpuMs: 2000, memoryMb: 48, outputKb: 16 },
  weights: {},
}

const sumAs = (body: string) =>
  REFERENCE.replace(/export function sum.*/, `export function sum(list: number[]): unknown { ${body} }`)

const SUBMISSIONS: Readonly<Record<string, string>> = {
  'right, and printing what chance and time said': `${REFERENCE}\nconsole.log(draw(), Math.random(), new Date().toISOString(), crypto.randomUUID())`,
  'an answer of chance': sumAs('return Math.random() * list.length'),
  'an error with a stack': sumAs("throw new TypeError('no sum of ' + list.length)"),
  'the clock as an answer': sumAs('return [Date.now(), performance.now()]'),
  'an endless loop': sumAs('for (;;);'),
  'a memory bomb': sumAs('const kept: unknown[] = []; for (;;) kept.push([kept.length])'),
  'no syntax': 'export function sum( {',
}

const REPETITIONS = 8

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ children: 2 })
})
afterAll(() => sandbox?.close())

/** Everything that may not differ. */
function withoutTimes({ cpuMs: _, peakMemoryMb: __, tests, ...verdict }: Verdict): string {
  return JSON.stringify({ ...verdict, tests: tests.map(({ cpuMs: _, ...test }) => test) })
}

test('the same submission gives the same verdict to the byte, in a pool that is busy with others', async () => {
  const order = Array.from({ length: REPETITIONS }, (_, nth) =>
    Object.keys(SUBMISSIONS).map((name, at) => ({ name, key: (at * 5 + nth * 3) % 7 })),
  ).flatMap((names) => names.sort((a, b) => a.key - b.key).map(({ name }) => name))
  const verdicts = await Promise.all(
    order.map(async (name) => {
      const submission = { 'dice.ts': SUBMISSIONS[name] ?? '' }
      return { name, verdict: await sandbox.run({ challenge, language: 'typescript', submission, tests: 'hidden' }) }
    }),
  )
  for (const name of Object.keys(SUBMISSIONS)) {
    const texts = verdicts.filter((one) => one.name === name).map(({ verdict }) => withoutTimes(verdict))
    expect(texts).toHaveLength(REPETITIONS)
    expect([...new Set(texts)], name).toHaveLength(1)
  }
}, 180_000)
