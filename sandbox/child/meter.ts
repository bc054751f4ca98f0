import type ivm from 'isolated-vm'

/** What the candidate's isolate has used. */
export interface Meter {
  /** CPU time in milliseconds since the last lap. */
  lap(): number
  total(): { readonly cpuMs: number; readonly peakMemoryMb: number }
}

/** Two clocks of this thread, in milliseconds: what it computed, and what has passed. */
export interface ThreadClocks {
  cpuMs(): number
  wallMs(): number
}

const thread: ThreadClocks = {
  cpuMs() {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1e3
  },
  wallMs: () => performance.now(),
}

type Measured = Pick<ivm.Isolate, 'cpuTime' | 'isDisposed' | 'getHeapStatisticsSync'>

const BYTES_PER_MB = 1024 * 1024

/**
 * isolated-vm's `cpuTime` is the time for which an isolate was entered, and goes on while the thread waits for a core.
 * So the share of a lap that the isolate was entered for is taken of the CPU time that this thread used in it: both
 * isolates run on this one thread, in turns of microseconds, and a busy machine interrupts either as often as it is on.
 */
export function createMeter(isolate: Measured, clocks: ThreadClocks = thread): Meter {
  let last = { enteredMs: enteredMsOf(isolate) ?? 0, cpuMs: clocks.cpuMs(), wallMs: clocks.wallMs() }
  let totalMs = 0
  let peakBytes = 0

  /** CPU time of the isolate since the last sample. */
  function sample(): number {
    const now = { enteredMs: enteredMsOf(isolate) ?? last.enteredMs, cpuMs: clocks.cpuMs(), wallMs: clocks.wallMs() }
    const wallMs = now.wallMs - last.wallMs
    const share = wallMs > 0 ? Math.min((now.enteredMs - last.enteredMs) / wallMs, 1) : 0
    const used = share * (now.cpuMs - last.cpuMs)
    last = now
    totalMs += used
    if (!isolate.isDisposed) {
      const { used_heap_size, externally_allocated_size } = isolate.getHeapStatisticsSync()
      peakBytes = Math.max(peakBytes, used_heap_size + externally_allocated_size)
    }
    return used
  }
  sample()
  totalMs = 0

  return {
    lap: () => round(sample()),
    total() {
      sample()
      return { cpuMs: round(totalMs), peakMemoryMb: round(peakBytes / BYTES_PER_MB) }
    },
  }
}

function enteredMsOf(isolate: Measured): number | undefined {
  return isolate.isDisposed ? undefined : Number(isolate.cpuTime) / 1e6
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
