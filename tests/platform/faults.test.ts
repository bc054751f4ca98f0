import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { runRounds } from '../support/faults/rounds.ts'

const rounds = 4

/**
 * A short form of `npm run bench -- faults --rounds 100`. Other things happen each time; what it prints repeats them:
 * `npm run bench -- faults --seed <seed> --rounds 4`.
 */
test('whatever dies, freezes, fills up or is cut off, what was promised is there', { timeout: 900_000 }, async () => {
  const seed = randomInt(100_000)
  console.log(`seed ${seed}`)
  const result = await runRounds({ seed, rounds, tell: console.log })
  expect(result.findings, `seed ${seed}`).toEqual([])
  expect(result.happened).toHaveLength(rounds * 2)
  expect(result.submissions).toBeGreaterThanOrEqual(rounds)
})
