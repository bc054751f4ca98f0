import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openPuppets, puppetRun } from '../../sandbox/pool/testing/puppets.ts'
import type { BenchReport } from './support/bench.ts'

const RUNS = 10_000
const WARM_UP_RUNS = 1_000
/** One run in so many kills its child, twice. */
const DEADLY = 100
const IN_FLIGHT = 4

/**
 * What the parent keeps of 10,000 runs, some of which kill their child. The children are puppets that act out a run
 * without isolates, so that the parent has much to do in little time.
 */
export async function bench(): Promise<BenchReport> {
  const sandbox = await openPuppets({ children: 2 })
  try {
    await runMany(WARM_UP_RUNS)
    const before = heapMb()
    const start = performance.now()
    await runMany(RUNS)
    const ms = performance.now() - start
    const after = heapMb()
    const figures = [
      { key: 'heap_before_mb', value: before, label: `heap after ${WARM_UP_RUNS} runs` },
      { key: 'heap_after_mb', value: after, label: `heap after ${RUNS} more` },
      { key: 'heap_ratio', value: after / before, label: 'after over before' },
      { key: 'parent_per_s', value: (RUNS / ms) * 1000, label: 'runs a second that the parent can serve' },
    ]
    const method = `One run in ${DEADLY} kills its child. Heap after a full collection.`
    return { title: 'The parent over 10,000 runs', method, figures }
  } finally {
    await sandbox.close()
  }

  async function runMany(count: number): Promise<void> {
    let left = count
    const keepRunning = async () => {
      while (left > 0) {
        left -= 1
        await sandbox.run(puppetRun(left % DEADLY === 0 ? { two: ['abort'] } : {}))
      }
    }
    await Promise.all(Array.from({ length: IN_FLIGHT }, keepRunning))
  }
}

function heapMb(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed / 2 ** 20
}
