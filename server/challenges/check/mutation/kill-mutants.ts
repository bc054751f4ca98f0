import { sideBySide } from '../side-by-side.ts'
import type { Instrumented } from './instrument.ts'
import type { Mutant } from './mutant.ts'
import { Ranking } from './ranking.ts'
import { loading, type MutantRunner, type Reach, type Trial } from './run-mutants.ts'

/** Mutants that are tried in the isolates of one run. Which tests come first is decided anew for each such batch. */
const batch = 16

export interface KillOptions {
  readonly instrumented: Instrumented
  readonly reach: Reach
  /** Tests that are known to be needed. */
  readonly needed: ReadonlySet<string>
  /** Batches that are tried at the same time. */
  readonly lanes: number
  readonly onProgress: (done: number, of: number) => void
}

export interface Killed {
  /** A test that rejects it, for each mutant that one does. */
  readonly killers: ReadonlyMap<Mutant, string>
  /** Tests that are not known to be needed, and reject no mutant. */
  readonly needless: readonly string[]
}

/** Tries on each mutant the tests that run its code, until one of them rejects it. */
export async function killMutants(
  runner: Pick<MutantRunner, 'try'>,
  { instrumented: { mutants }, reach, needed, lanes, onProgress }: KillOptions,
): Promise<Killed> {
  const ranking = new Ranking(reach.cpuMs)
  const open = new Set([...reach.cpuMs.keys()].filter((test) => !needed.has(test)))
  const killers = new Map<Mutant, string>()
  const hung = new Set<Mutant>()

  async function attempt(trials: readonly Trial[], bail: boolean): Promise<void> {
    const outcomes = await runner.try(trials, bail)
    for (const [index, outcome] of outcomes.entries()) {
      const mutant = trials[index]?.mutant
      for (const [test, status] of outcome) {
        const isRejected = status !== 'passed'
        ranking.note(test, isRejected)
        if (!isRejected || mutant === undefined) continue
        if (!killers.has(mutant)) killers.set(mutant, test)
        if (status === 'timeout') hung.add(mutant)
        if (test !== loading) open.delete(test)
      }
    }
  }

  const reaching = ({ id }: Mutant, tests: Iterable<string>) =>
    [...tests].filter((test) => reach.mutants.get(test)?.has(id))
  let done = 0
  await sideBySide(inBatches(mutants), lanes, async (some) => {
    const trials = some.map((mutant) => ({ mutant, tests: ranking.sorted(reaching(mutant, reach.cpuMs.keys())) }))
    await attempt(
      trials.filter(({ tests }) => tests.length > 0),
      true,
    )
    done += some.length
    onProgress(done, mutants.length)
  })

  // A mutant is done with at the first test that rejects it, so tests that never came to reject one get a chance of
  // their own. A body that is left out makes the most tests fail at once; each mutant that hangs costs a process. As each
  // batch leaves fewer tests to the next, they begin small.
  const rank = (mutant: Mutant) => (hung.has(mutant) ? 2 : mutant.mutator === 'BlockStatement' ? 0 : 1)
  const killed = [...killers.keys()].sort((a, b) => rank(a) - rank(b))
  await sideBySide(inBatches(killed, 1), lanes, async (some) => {
    const trials = some.map((mutant) => ({ mutant, tests: reaching(mutant, open) }))
    const useful = trials.filter(({ tests }) => tests.length > 0)
    if (useful.length > 0) await attempt(useful, false)
  })
  return { killers, needless: [...open].sort() }
}

/** @param first size of the first one; the next are twice as large each, up to the usual size */
function inBatches<Item>(items: readonly Item[], first = batch): Item[][] {
  const batches: Item[][] = []
  for (let from = 0, size = first; from < items.length; from += size, size = Math.min(size * 2, batch)) {
    batches.push(items.slice(from, from + size))
  }
  return batches
}
