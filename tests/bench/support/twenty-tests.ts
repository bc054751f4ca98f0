import { readFileSync } from 'node:fs'
import type { RunnableChallenge } from '../../../sandbox/index.ts'

/** The submission that every contender runs: a small module in TypeScript. */
export const SUBMISSION = readFileSync(new URL('../fixtures/rate-limiter.ts', import.meta.url), 'utf8')

/** Twenty tests as data, so that each contender gets them in its own dialect: an expression and what it has to be. */
const CASES = Array.from({ length: 20 }, (_, index) => {
  const requests = Array.from({ length: 12 }, (_, nth) => (nth * (index + 3) * 7) % 97).sort((a, b) => a - b)
  const windowMs = 5 + index
  const limit = 1 + (index % 4)
  const allowed: number[] = []
  for (const at of requests) {
    if (allowed.filter((earlier) => at - earlier < windowMs).length < limit) allowed.push(at)
  }
  return {
    name: `allows at most ${limit} in ${windowMs} ms`,
    expression: `new RateLimiter({ limit: ${limit}, windowMs: ${windowMs} }).filter(${JSON.stringify(requests)})`,
    expected: JSON.stringify(allowed),
  }
})

const importFrom = (path: string) => `import { RateLimiter } from '${path}'\n`

/** For Vitest, and for our own harness. */
export const VITEST_SUITE =
  importFrom('./rate-limiter') +
  "import { expect, test } from 'vitest'\n" +
  CASES.map(
    ({ name, expression, expected }) => `test('${name}', () => { expect(${expression}).toEqual(${expected}) })`,
  ).join('\n')

/** For `node --test`. */
export const NODE_SUITE =
  importFrom('./rate-limiter.ts') +
  "import test from 'node:test'\nimport assert from 'node:assert'\n" +
  CASES.map(
    ({ name, expression, expected }) => `test('${name}', () => { assert.deepStrictEqual(${expression}, ${expected}) })`,
  ).join('\n')

/** For a process without any framework: prints whether each test passed. */
export const PLAIN_SUITE =
  importFrom('./rate-limiter.ts') +
  "import { isDeepStrictEqual } from 'node:util'\n" +
  `console.log(JSON.stringify([${CASES.map(({ expression, expected }) => `isDeepStrictEqual(${expression}, ${expected})`).join(',\n')}]))`

/** For the bare isolate: the same calls, nothing compared. */
export const CALLS = CASES.map(({ expression }) => expression).join(';\n')

export const CHALLENGE: RunnableChallenge = {
  slug: 'bench-rate-limiter',
  hash: 'bench-rate-limiter',
  files: { 'rate-limiter.ts': '' },
  reference: { 'rate-limiter.ts': SUBMISSION },
  tests: [{ path: 'rate-limiter.test.ts', visibility: 'hidden', form: 'script', text: VITEST_SUITE }],
  locked: [],
  limits: { cpuMs: 2_000, memoryMb: 64, outputKb: 64 },
  weights: {},
}
