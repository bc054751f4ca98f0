import type ivm from 'isolated-vm'

/** What the candidate's isolate has used. */
export interface Meter {
  /** CPU time in milliseconds since the last lap. */
  lap(): number
  total(): { readonly cpuMs: number; readonly peakMemoryMb: number }
}

const BYTES_PER_MB = 1024 * 1024

export function createMeter(isolate: ivm.Isolate): Meter {
  const started = cpuMsOf(isolate) ?? 0
  let last = started
  let peakBytes = 0

  function sample(): void {
    last = cpuMsOf(isolate) ?? last
    if (isolate.isDisposed) return
    const { used_heap_size, externally_allocated_size } = isolate.getHeapStatisticsSync()
    peakBytes = Math.max(peakBytes, used_heap_size + externally_allocated_size)
  }
  sample()

  return {
    lap() {
      const before = last
      sample()
      return round(last - before)
    },
    total() {
      sample()
      return { cpuMs: round(last - started), peakMemoryMb: round(peakBytes / BYTES_PER_MB) }
    },
  }
}

function cpuMsOf(isolate: ivm.Isolate): number | undefined {
  return isolate.isDisposed ? undefined : Number(isolate.cpuTime) / 1e6
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
