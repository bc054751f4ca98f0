import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { TaskList } from './job.ts'
import { type Pool, startPool } from './pool.ts'

export interface WorkerOptions {
  readonly databaseUrl: string
  /** The jobs that this worker takes; others are left to others. */
  readonly tasks: Partial<TaskList>
  readonly log: Logger
  /** Jobs in work at the same time. */
  readonly concurrency: number
  /** What to run regularly, in graphile-worker's crontab syntax: `* * * * * task-name`. */
  readonly crontab?: string
}

export interface Worker {
  readonly id: string
  /**
   * Takes no more jobs, gives the running ones a moment to end, aborts the rest and puts them back into the queue,
   * available at once and with their attempt returned. Whatever happens, it takes a few seconds at most.
   */
  stop(): Promise<void>
}

const AGAIN_AFTER_MS = 500

/**
 * Works on the queue until it is stopped. The pool beneath gives up as soon as it cannot write down that a job is done:
 * then another takes its place, and takes over what it had in hand, as from a worker that is gone.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { log } = options
  const stopping = new AbortController()
  let pool = await startPool(options)
  const looking = lookAfter()
  return {
    get id() {
      return pool.id
    },
    async stop() {
      stopping.abort()
      await pool.stop()
      await looking
    },
  }

  async function lookAfter(): Promise<void> {
    for (;;) {
      await pool.ended
      if (stopping.signal.aborted) return
      log.warn({ worker: pool.id }, 'the queue let go of its work: starting on it anew')
      await pool.stop()
      const next = await startPatiently()
      if (next === null) return
      pool = next
      if (stopping.signal.aborted) return pool.stop()
    }
  }

  /** The database may still be away. */
  async function startPatiently(): Promise<Pool | null> {
    while (!stopping.signal.aborted) {
      try {
        return await startPool(options)
      } catch (error) {
        log.warn({ err: error }, 'cannot work on the queue for now')
        await pause(AGAIN_AFTER_MS)
      }
    }
    return null
  }
}
