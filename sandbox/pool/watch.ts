import { LIMITS } from '../limits.ts'
import type { LegEnd, LegLimits, LegPhase, RunningLeg } from './leg.ts'
import { readUsage, type Usage } from './usage.ts'

export interface Finding {
  readonly phase: LegPhase
  readonly end: Extract<LegEnd, { kind: 'stopped' | 'lost' }>
}

interface Mark {
  readonly phase: LegPhase
  readonly cpuMs: number
}

/**
 * Measures a child from outside, because nothing inside can be trusted to stop an endless loop.
 *
 * It looks now and then instead of at every test: what a test uses before the first look at it is not charged, so a
 * limit is exceeded by a little and never undercut.
 */
export class Watch {
  readonly #pid: number
  #leg: RunningLeg | null = null
  #limits: LegLimits | null = null
  #idleMb: number | null = null
  #begun = 0
  #mark: Mark | null = null
  #usedCpuMs = 0
  #lastCpuMs = -1
  #lastChange = 0

  constructor(pid: number) {
    this.#pid = pid
    this.#idleMb = readUsage(pid)?.residentMb ?? null
  }

  begin(leg: RunningLeg, limits: LegLimits): void {
    this.#leg = leg
    this.#limits = limits
    this.#mark = null
    this.#usedCpuMs = 0
    this.#lastCpuMs = -1
    this.#begun = performance.now()
  }

  /** CPU time that the phase at hand has been charged so far. */
  usedCpuMs(): number {
    return this.#usedCpuMs
  }

  /** Returns what has to be done about the child, if anything. */
  look(running: boolean): Finding | null {
    const usage = readUsage(this.#pid)
    if (!running) {
      this.#idleMb = usage?.residentMb ?? this.#idleMb
      return null
    }
    const now = performance.now()
    const { phase } = this.#leg ?? {}
    if (!phase || !this.#limits) return null
    const cpuMs = usage?.cpuMs ?? (now - this.#begun) / LIMITS.wallFactor
    if (this.#mark?.phase !== phase) this.#mark = { phase, cpuMs }
    if (cpuMs !== this.#lastCpuMs) {
      this.#lastCpuMs = cpuMs
      this.#lastChange = now
    }
    this.#usedCpuMs = cpuMs - this.#mark.cpuMs
    const end = this.#judge(phase, usage, this.#limits, now)
    return end && { phase, end }
  }

  /** False where the child has moved on since. */
  stillHolds(finding: Finding): boolean {
    return this.#leg?.phase === finding.phase
  }

  #judge(phase: LegPhase, usage: Usage | null, limits: LegLimits, now: number): Finding['end'] | null {
    const cpuMs = this.#usedCpuMs
    if (usage && this.#idleMb !== null) {
      const mayReachMb = this.#idleMb + limits.memoryMb * LIMITS.residentFactor + LIMITS.residentSlackMb
      if (usage.residentMb > mayReachMb) return { kind: 'stopped', by: 'memory', cpuMs }
    }
    const limitMs = phase.at === 'testing' ? limits.testCpuMs(phase.index) : limits.loadCpuMs
    if (cpuMs > limitMs) return { kind: 'stopped', by: 'cpu', cpuMs }
    if (now - this.#lastChange > LIMITS.stallMs) return { kind: 'lost', reason: 'stood still' }
    return null
  }
}
