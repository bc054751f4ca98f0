import type { Verdict } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { type Report, warningAt } from '../../format/problem.ts'
import type { ProofRun } from './judge-run.ts'

/** The limit is this many times what the reference needs at least, so that an honest solution has room. */
const room = 2

/** True where the limits seem to leave too little room, so that it is worth to measure again. */
export function isTight({ limits }: CodeChallenge, reference: readonly Verdict[]): boolean {
  return (slowestTest(reference)?.cpuMs ?? 0) * room > limits.cpuMs || memoryOf(reference) * room > limits.memoryMb
}

/**
 * Compares the limits with what the reference needs on this machine: the least of several runs, as a busy machine only
 * ever makes it more. A wrong solution whose name says that it is slow must be stopped by the limit.
 */
export function measureLimits(
  { limits }: CodeChallenge,
  reference: readonly Verdict[],
  runs: readonly ProofRun[],
  report: Report,
): void {
  const warn = (message: string) => report(warningAt('challenge.yaml', null, message))
  const slowest = slowestTest(reference)
  if (slowest && slowest.cpuMs * room > limits.cpuMs) {
    const enough = roundUp(slowest.cpuMs * room * 4)
    warn(
      `\`limits.cpuMs\` is ${limits.cpuMs}, and the reference needs ${Math.ceil(slowest.cpuMs)} ms for \`${slowest.name}\`; make it ${enough}, or the test lighter`,
    )
  }
  const memoryMb = memoryOf(reference)
  if (memoryMb * room > limits.memoryMb) {
    warn(
      `\`limits.memoryMb\` is ${limits.memoryMb}, and the reference needs ${Math.ceil(memoryMb)}; make it ${roundUp(memoryMb * room * 2)}`,
    )
  }
  for (const { role, folder, verdict } of runs) {
    if (role !== 'wrong' || !/(^|[/-])slow/.test(folder)) continue
    if (verdict.tests.some(({ status }) => status === 'timeout')) continue
    report(warningAt(folder, null, 'is called slow, and no test stops it; lower `limits.cpuMs`, or give it more to do'))
  }
}

function memoryOf(reference: readonly Verdict[]): number {
  return Math.min(...reference.map(({ peakMemoryMb }) => peakMemoryMb))
}

function slowestTest(reference: readonly Verdict[]): { name: string; cpuMs: number } | undefined {
  const least = new Map<string, number>()
  for (const { name, cpuMs } of reference.flatMap(({ tests }) => tests)) {
    least.set(name, Math.min(cpuMs, least.get(name) ?? Number.POSITIVE_INFINITY))
  }
  const [slowest] = [...least].sort(([, a], [, b]) => b - a)
  return slowest && { name: slowest[0], cpuMs: slowest[1] }
}

/** To one digit: 137 becomes 200. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(value, 1)))
  return Math.ceil(value / unit) * unit
}
