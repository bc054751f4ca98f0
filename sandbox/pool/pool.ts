import { LIMITS } from '../limits.ts'
import type { RunPriority, SandboxStatus } from '../sandbox.ts'
import { Child, type LegJob } from './child-process.ts'
import { type Guardian, startGuardian } from './guardian.ts'
import { type ChildProgram, type Enclosure, launch } from './launch.ts'
import type { LegEnd } from './leg.ts'
import { PriorityQueue } from './queue.ts'
import { type Found, findEnclosure, wallsOf } from './walls.ts'

export interface PoolOptions {
  readonly program: ChildProgram
  readonly children: number
  readonly retireAfterRuns: number
  readonly onAccident?: ((reason: string) => void) | undefined
  /** Those to try, the strongest first. */
  readonly enclosures: readonly Enclosure[]
}

interface Waiting extends LegJob {
  readonly settle: (end: LegEnd) => void
}

/** Starts in a row that failed, after which those who wait are told instead of waiting on. */
const HOPELESS_STARTS = 4

/**
 * The child processes and who waits for one.
 *
 * There is one process more than may run at a time. It covers for a child that is making its next isolates, and takes
 * the place of one that dies while another is started.
 */
export class Pool {
  readonly #options: PoolOptions
  readonly #enclosure: Enclosure
  readonly #walls: readonly string[]
  readonly #guardian: Guardian
  readonly #children = new Set<Child>()
  readonly #exits = new Set<Promise<void>>()
  readonly #queue = new PriorityQueue<Waiting>()
  #failedStarts = 0
  #timer: NodeJS.Timeout | null = null
  #closed = false

  private constructor(options: PoolOptions, { enclosure, child }: Found, guardian: Guardian) {
    this.#options = options
    this.#guardian = guardian
    this.#enclosure = enclosure
    this.#walls = wallsOf(enclosure, child.walls)
  }

  /** Finds out which walls this machine allows and resolves when the first child is ready behind them. */
  static async open(options: PoolOptions): Promise<Pool> {
    const guardian = startGuardian()
    const found = await findEnclosure(options, guardian).catch((error) => {
      guardian.close()
      throw error
    })
    const pool = new Pool(options, found, guardian)
    pool.#adopt(found.child)
    pool.#fill()
    return pool
  }

  status(): SandboxStatus {
    const running = this.#count('running')
    const { children } = this.#options
    return {
      children,
      idle: Math.max(0, Math.min(children - running, this.#count('idle'))),
      queued: this.#queue.size,
      walls: this.#walls,
    }
  }

  /** Resolves when the leg has ended, however; rejects with the signal's reason when that is aborted. */
  execute(job: LegJob, priority: RunPriority, signal?: AbortSignal): Promise<LegEnd> {
    if (this.#closed) return Promise.reject(closed())
    if (signal?.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#queue.remove(waiting)
        this.#childOf(job)?.stop('was told to stop')
        reject(signal?.reason)
      }
      const settle = (end: LegEnd) => {
        signal?.removeEventListener('abort', abort)
        if (this.#closed) reject(closed())
        else resolve(end)
      }
      const waiting = { ...job, settle }
      signal?.addEventListener('abort', abort, { once: true })
      this.#queue.add(waiting, priority)
      this.#dispatch()
    })
  }

  /** Ends every child and resolves when their processes are gone. What runs or waits is rejected. */
  async close(): Promise<void> {
    this.#closed = true
    for (let waiting = this.#queue.take(); waiting; waiting = this.#queue.take()) {
      waiting.settle({ kind: 'unstarted', reason: 'closed' })
    }
    for (const child of this.#children) child.stop('closed')
    await Promise.all(this.#exits)
    this.#guardian.close()
  }

  #count(state: Child['state']): number {
    let count = 0
    for (const child of this.#children) if (child.state === state) count += 1
    return count
  }

  #childOf(job: LegJob): Child | undefined {
    for (const child of this.#children) if (child.leg === job.leg) return child
    return undefined
  }

  #fill(): void {
    while (!this.#closed && this.#children.size <= this.#options.children) this.#start()
  }

  #start(): void {
    const child = new Child(launch(this.#options.program, this.#enclosure))
    this.#guardian.guard(child)
    this.#adopt(child)
    this.#keepWatch()
  }

  #adopt(child: Child): void {
    child.retireAfterRuns = this.#options.retireAfterRuns
    child.onReady = () => {
      this.#failedStarts = 0
      this.#dispatch()
    }
    child.onEnd = () => this.#replace(child)
    this.#children.add(child)
    this.#exits.add(child.exited)
    child.exited.then(() => this.#exits.delete(child.exited))
  }

  #replace(child: Child): void {
    this.#children.delete(child)
    if (this.#closed) return
    if (child.isAccident) this.#options.onAccident?.(child.reason)
    if (child.walls) this.#fill()
    else this.#startLater(child.reason)
  }

  /** A process that never became ready may be a sign of something that lasts: no memory, no process ids. */
  #startLater(why: string): void {
    this.#failedStarts += 1
    if (this.#failedStarts >= HOPELESS_STARTS) {
      const reason = `No child process can be started. The last attempt ${why}.`
      for (let waiting = this.#queue.take(); waiting; waiting = this.#queue.take()) {
        waiting.settle({ kind: 'unstarted', reason })
      }
    }
    setTimeout(() => this.#fill(), LIMITS.restartMs * this.#failedStarts)
  }

  #dispatch(): void {
    while (this.#count('running') < this.#options.children) {
      const child = this.#idleChild()
      const next = child && this.#queue.take()
      if (!child || !next) break
      child.run(next).then((end) => {
        this.#dispatch()
        next.settle(end)
      })
    }
    this.#keepWatch()
  }

  #idleChild(): Child | undefined {
    for (const child of this.#children) if (child.state === 'idle') return child
    return undefined
  }

  /** The timer runs while there is anything to watch. */
  #keepWatch(): void {
    this.#timer ??= setInterval(() => {
      for (const child of this.#children) child.look()
      if ([...this.#children].every((child) => child.state === 'idle') && this.#timer) {
        clearInterval(this.#timer)
        this.#timer = null
      }
    }, LIMITS.watchIntervalMs)
  }
}

function closed(): Error {
  return new Error('The sandbox is closed.')
}
