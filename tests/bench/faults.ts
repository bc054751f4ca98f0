import { parseArgs } from 'node:util'
import { runRounds } from '../support/faults/rounds.ts'
import type { BenchReport } from './support/bench.ts'

/**
 * `--rounds 100` is what the product promises to bear. `--seed n` has the same things happen at the same moments, and
 * `--first k --rounds 1` only those of round k.
 */
export async function bench(args: readonly string[]): Promise<BenchReport> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '10' },
      first: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
    },
  })
  const rounds = Number(values.rounds)
  const tell = (line: string) => console.error(line)
  const { findings, accidents, happened, submissions } = await runRounds({
    seed: Number(values.seed),
    first: Number(values.first),
    rounds,
    tell,
  })
  for (const accident of accidents) console.error(accident)
  return {
    title: `${rounds} rounds of faults`,
    method: `Seed ${values.seed}. Two faults a round, at random moments, while four candidates write and submit and the time of a fifth runs out.`,
    figures: [
      { key: 'faults', value: happened.length, label: 'faults' },
      { key: 'submissions', value: submissions, label: 'submissions on the way' },
      { key: 'findings', value: findings.length, label: 'promises that were broken' },
      {
        key: 'accidents',
        value: accidents.length,
        label: 'processes that ended by themselves, and were started again',
      },
    ],
  }
}
