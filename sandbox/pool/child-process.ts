import type { ChildProcess } from 'node:child_process'
import type { ChildRun, ChildWalls } from '../child/protocol.ts'
import { LIMITS } from '../limits.ts'
import { encodeFrame, FrameReader } from './frames.ts'
import type { LegEnd, LegLimits, RunningLeg } from './leg.ts'
import { readChildMessage } from './messages.ts'
import { innermostChild } from './usage.ts'
import { Watch } from './watch.ts'

export interface LegJob {
  readonly run: ChildRun
  readonly leg: RunningLeg
  readonly limits: LegLimits
}

type State = 'starting' | 'idle' | 'running' | 'preparing' | 'dead'

/**
 * The parent's end of one child process.
 *
 *   starting ──ready──▶ idle ──run──▶ running ──done──▶ preparing ──ready──▶ idle
 *   any state ──exit, kill, nonsense, silence──▶ dead
 */
export class Child {
  state: State = 'starting'
  walls: ChildWalls | null = null
  runs = 0
  retireAfterRuns = 1
  /** Why it is dead. */
  reason = ''
  /** True where it is dead, nobody wanted that, and no limit explains it. */
  isAccident = false
  /** Called each time it becomes idle. */
  onReady: () => void = () => {}
  /** Called once: it will run nothing more, and its process is gone or about to be. */
  onEnd: () => void = () => {}
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>
  readonly #process: ChildProcess
  readonly #reader = new FrameReader(LIMITS.frameBytes)
  #lastWords = ''
  #readyBy = performance.now() + LIMITS.readyMs
  #pid = 0
  #watch: Watch | null = null
  #current: { readonly leg: RunningLeg; readonly settle: (end: LegEnd) => void } | null = null

  constructor(process: ChildProcess) {
    this.#process = process
    const [input, , errors, output] = process.stdio
    this.exited = new Promise((resolve) => {
      // What it has written is complete at `close`; a descendant that holds the pipes open is not waited for.
      process.once('exit', () => setTimeout(() => output?.destroy(), LIMITS.closeMs).unref())
      process.once('close', (code, signal) => {
        this.#end(`ended by itself (${signal ?? `exit code ${code}`})`)
        resolve()
      })
      process.once('error', (error) => {
        this.#end(`could not be started: ${error.message}`)
        resolve()
      })
    })
    input?.on('error', () => {})
    errors?.on('error', () => {})
    output?.on('error', () => {})
    errors?.on('data', (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString('latin1')).slice(-LIMITS.stderrBytes)
    })
    output?.on('data', (chunk: Buffer) => this.#read(chunk))
  }

  /** Of the process group that it leads; undefined where it could not be started. */
  get group(): number | undefined {
    return this.#process.pid
  }

  /** What it runs. */
  get leg(): RunningLeg | null {
    return this.#current?.leg ?? null
  }

  /** Starts a leg; the promise never rejects. Only an idle child may be asked. */
  run({ run, leg, limits }: LegJob): Promise<LegEnd> {
    this.state = 'running'
    this.runs += 1
    return new Promise((settle) => {
      this.#current = { leg, settle }
      this.#watch?.begin(leg, limits)
      this.#process.stdin?.write(encodeFrame(run))
    })
  }

  /** Ends it because that is wanted. A leg in progress is lost for the reason given. */
  stop(reason: string): void {
    this.#finish({ kind: 'lost', reason }, false)
  }

  /** Looks at what the process uses; the pool calls it every `watchIntervalMs` while anything runs. */
  look(): void {
    if (this.state === 'starting' || this.state === 'preparing') {
      if (performance.now() > this.#readyBy) this.#lose('was not ready in time')
      return
    }
    const finding = this.#watch?.look(this.state === 'running')
    if (!finding) return
    // What the child has already said may be waiting in the pipe while the parent was busy: read that before judging.
    setImmediate(() => {
      if (this.state === 'running' && this.#watch?.stillHolds(finding)) this.#finish(finding.end)
    })
  }

  #read(chunk: Buffer): void {
    if (this.state === 'dead') return
    try {
      for (const value of this.#reader.push(chunk)) {
        if (this.#take(value)) continue
        this.#lose('sent a message that does not belong here')
        break
      }
    } catch {
      this.#lose('sent what is not a message')
    }
  }

  #take(value: unknown): boolean {
    const message = readChildMessage(value)
    if (!message) return false
    if (message.type === 'ready') return this.#becomeReady(message.walls)
    if (this.state !== 'running' || !this.#current?.leg.accept(message)) return false
    if (this.#current.leg.phase.at === 'ended') {
      const { leg, settle } = this.#current
      this.#current = null
      this.state = 'preparing'
      this.#readyBy = performance.now() + LIMITS.readyMs
      settle({ kind: 'done' })
      // At once: `ready` may be in the same chunk, and a run must not be given to a process that is to go.
      if (leg.retire || this.runs >= this.retireAfterRuns) this.stop('has served its time')
    }
    return true
  }

  #becomeReady(walls: ChildWalls): boolean {
    if (this.state !== 'starting' && this.state !== 'preparing') return false
    if (this.state === 'starting') {
      this.walls = walls
      this.#pid = innermostChild(this.#process.pid ?? 0)
      this.#watch = new Watch(this.#pid)
    }
    this.state = 'idle'
    this.onReady()
    return true
  }

  /** The process has gone; V8's own last words tell a memory bomb from other accidents. */
  #end(reason: string): void {
    if (this.state === 'dead') return
    const outOfMemory = /out of memory|allocation failed/i.test(this.#lastWords)
    const words = this.#lastWords.trim()
    this.#finish(
      outOfMemory && this.#current
        ? { kind: 'stopped', by: 'memory', cpuMs: this.#watch?.usedCpuMs() ?? 0 }
        : { kind: 'lost', reason: words === '' ? reason : `${reason}: ${words}` },
    )
  }

  #lose(reason: string): void {
    this.#finish({ kind: 'lost', reason })
  }

  #finish(end: Extract<LegEnd, { kind: 'stopped' | 'lost' }>, isAccident = end.kind === 'lost'): void {
    if (this.state === 'dead') return
    this.isAccident = isAccident
    this.state = 'dead'
    this.reason = end.kind === 'lost' ? end.reason : `reached the ${end.by} limit`
    killGroup(this.#process)
    const current = this.#current
    this.#current = null
    this.onEnd()
    current?.settle(end)
  }
}

/** Bubblewrap consists of two processes, and of three with node: the first alone would leave the others behind. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has gone already.
  }
}
