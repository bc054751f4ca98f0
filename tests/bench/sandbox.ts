import { availableParallelism } from 'node:os'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { type BenchReport, type Figure, median, percentile, timed } from './support/bench.ts'
import { type Contenders, prepareContenders } from './support/contenders.ts'
import { isNode, leavesBelow, memoryOf } from './support/processes.ts'
import { CHALLENGE, SUBMISSION } from './support/twenty-tests.ts'

const ROUNDS = 7
const WARM_RUNS_A_ROUND = 60
const BARE_RUNS_A_ROUND = 30
const PROCESSES_A_ROUND = 5
const THROUGHPUT_MS = 4_000
/** Runs waiting for each child, so that none is ever idle. */
const WAITING_A_CHILD = 3

/**
 * The sandbox on a submission of 20 tests in TypeScript, and what else could have run it, in turns: every round measures
 * each of them, so that whatever else the machine does meets all alike.
 */
export async function bench(): Promise<BenchReport> {
  const contenders = prepareContenders()
  try {
    const turns = await takeTurns(contenders)
    const growth = await growthWithChildren()
    const warm = median(turns.warm)
    const bare = median(turns.bare)
    const figures: Figure[] = [
      { key: 'warm_p50_ms', value: warm, label: 'one warm run, median' },
      { key: 'warm_p99_ms', value: percentile(turns.warm, 0.99), label: 'one warm run, 99th percentile' },
      ...growth,
      { key: 'vitest_ms', value: median(turns.vitest), label: 'vitest run' },
      { key: 'node_test_ms', value: median(turns.nodeTest), label: 'node --test' },
      { key: 'process_ms', value: median(turns.process), label: processLabel(contenders) },
      { key: 'bare_ms', value: bare, label: 'a bare new isolate, no tests' },
      { key: 'vitest_ratio', value: median(turns.vitest) / warm, label: 'vitest over ours' },
      { key: 'node_test_ratio', value: median(turns.nodeTest) / warm, label: 'node --test over ours' },
      { key: 'process_ratio', value: median(turns.process) / warm, label: 'a process over ours' },
      { key: 'bare_ratio', value: warm / bare, label: 'ours over the bare isolate' },
      { key: 'child_idle_mb', value: turns.idleMb, label: 'a child at rest, resident' },
      { key: 'child_idle_private_mb', value: turns.idlePrivateMb, label: 'a child at rest, shared with nobody' },
    ]
    const method = `Medians over ${ROUNDS} rounds, each of ${WARM_RUNS_A_ROUND} warm runs and every contender; throughput over ${THROUGHPUT_MS / 1000} s.`
    return { title: 'A submission of 20 tests in TypeScript', method, figures }
  } finally {
    contenders.remove()
  }
}

function processLabel({ hasBubblewrap }: Contenders): string {
  return hasBubblewrap ? 'bubblewrap and node, a process a run' : 'node, a process a run (no bubblewrap here)'
}

async function takeTurns(contenders: Contenders) {
  const samples = { warm: [], vitest: [], nodeTest: [], process: [], bare: [] } as Record<
    'warm' | 'vitest' | 'nodeTest' | 'process' | 'bare',
    number[]
  >
  const sandbox = await createSandbox({ children: 1 })
  try {
    await times(20, () => runOnce(sandbox))
    for (let round = 0; round < ROUNDS; round += 1) {
      await times(WARM_RUNS_A_ROUND, async () => samples.warm.push(await timed(() => runOnce(sandbox))))
      samples.vitest.push(await timed(contenders.vitest))
      samples.nodeTest.push(await timed(contenders.nodeTest))
      await times(PROCESSES_A_ROUND, async () => samples.process.push(await timed(contenders.process)))
      await times(BARE_RUNS_A_ROUND, async () => samples.bare.push(await timed(contenders.bareIsolate)))
    }
    const memory = leavesBelow(process.pid).filter(isNode).map(memoryOf)
    return {
      ...samples,
      idleMb: median(memory.map(({ residentMb }) => residentMb)),
      idlePrivateMb: median(memory.map(({ privateMb }) => privateMb)),
    }
  } finally {
    await sandbox.close()
  }
}

async function growthWithChildren(): Promise<Figure[]> {
  const counts = [...new Set([1, 2, 4, availableParallelism()])].sort((a, b) => a - b)
  const figures: Figure[] = []
  for (const children of counts) {
    const key = `throughput_${children}_children_per_s`
    figures.push({ key, value: await throughput(children), label: `runs a second with ${children} children` })
  }
  const best = figures.reduce((a, b) => (b.value > a.value ? b : a))
  return [{ key: 'throughput_per_s', value: best.value, label: 'runs a second, at best' }, ...figures]
}

async function throughput(children: number): Promise<number> {
  const sandbox = await createSandbox({ children })
  try {
    await times(10, () => runOnce(sandbox))
    let runs = 0
    const end = performance.now() + THROUGHPUT_MS
    const keepRunning = async () => {
      for (; performance.now() < end; runs += 1) await runOnce(sandbox)
    }
    const ms = await timed(() => Promise.all(Array.from({ length: children * WAITING_A_CHILD }, keepRunning)))
    return (runs / ms) * 1000
  } finally {
    await sandbox.close()
  }
}

async function runOnce(sandbox: Sandbox): Promise<void> {
  const verdict = await sandbox.run({
    challenge: CHALLENGE,
    language: 'typescript',
    submission: { 'rate-limiter.ts': SUBMISSION },
    tests: 'hidden',
  })
  if (verdict.score !== 100) throw new Error(`A run went wrong: ${verdict.status}, ${verdict.message}`)
}

async function times(count: number, work: () => unknown): Promise<void> {
  for (let done = 0; done < count; done += 1) await work()
}
