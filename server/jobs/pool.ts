import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type JobHelpers, type TaskList as QueueTasks, run, type WorkerEvents } from 'graphile-worker'
import type { Logger } from 'pino'
import postgres, { type Sql } from 'postgres'
import { soonAgain } from '../database/database.ts'
import { HandedBack } from './handed-back.ts'
import type { JobName, Task, TaskList } from './job.ts'
import { holdWorkerLock, releaseOrphans } from './orphans.ts'
import { queueLog } from './queue-log.ts'
import type { WorkerOptions } from './worker.ts'

export interface Pool {
  readonly id: string
  /** Resolves when it works no more, wanted or not. */
  readonly ended: Promise<void>
  /** See Worker. What does not end by itself soon after its abort is left behind, for others to take over. */
  stop(): Promise<void>
}

/** Lets a grade that is nearly done end by itself. */
const PATIENCE_MS = 1_500

/** After the abort. A database that does not answer, or a task that does not heed its signal, holds nobody up for longer. */
const LEFT_BEHIND_MS = 1_000

const ORPHAN_CHECK_MS = 10_000

/** Starts working on the queue, first taking over what workers that are gone have left. */
export async function startPool(options: WorkerOptions): Promise<Pool> {
  const { databaseUrl, log, concurrency, crontab } = options
  const stopping = new AbortController()
  const handedBack = new Set<string>()
  const events: WorkerEvents = new EventEmitter()
  const named = new Promise<string>((resolve) => events.once('pool:create', ({ workerPool }) => resolve(workerPool.id)))
  const runner = await run({
    connectionString: databaseUrl,
    taskList: queueTasks(options.tasks, stopping.signal, handedBack, log),
    parsedCronItems: crontab === undefined ? [] : undefined,
    crontab,
    concurrency,
    maxPoolSize: concurrency + 2,
    logger: queueLog(log),
    noHandleSignals: true,
    events,
    // No local queue: what one process has fetched ahead waits for it, while another may be idle. A grade takes longer
    // than the query that fetches it. The ends of jobs that coincide are written together.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
  const id = await named
  const lock = openLock(databaseUrl)
  const watch = await watchOrphans(lock, id, log)
  const ended = Promise.race([
    runner.promise.catch(() => {}),
    // From here on it takes no more jobs; those that it has may hang on the same trouble.
    new Promise<void>((resolve) => events.once('pool:gracefulShutdown', () => resolve())),
  ]).then(() => {})
  return { id, ended, stop }

  async function stop(): Promise<void> {
    clearInterval(watch)
    const patience = setTimeout(() => stopping.abort(new HandedBack()), PATIENCE_MS)
    const leftBehind = pause(PATIENCE_MS + LEFT_BEHIND_MS, undefined, { ref: false })
    const stopped = runner.stop().catch(() => runner.promise.catch(() => {}))
    await Promise.race([stopped.then(() => giveBack(lock, [...handedBack])), leftBehind])
    clearTimeout(patience)
    await lock.end({ timeout: 1 })
  }
}

/** One connection for as long as the worker lives: while it is changed for another, the worker would pass for gone. */
function openLock(databaseUrl: string): Sql {
  return postgres(databaseUrl, {
    max: 1,
    max_lifetime: null,
    backoff: soonAgain,
    onnotice: () => {},
    connection: { application_name: 'assay-worker' },
  })
}

async function watchOrphans(lock: Sql, workerId: string, log: Logger): Promise<NodeJS.Timeout> {
  const check = async () => {
    await holdWorkerLock(lock, workerId)
    for (const gone of await releaseOrphans(lock, workerId))
      log.warn({ worker: gone }, 'took over the jobs of a worker')
  }
  await check()
  return setInterval(() => {
    check().catch((error: unknown) => log.error({ err: error }, 'cannot look for abandoned jobs'))
  }, ORPHAN_CHECK_MS).unref()
}

function queueTasks(tasks: Partial<TaskList>, signal: AbortSignal, handedBack: Set<string>, log: Logger): QueueTasks {
  const wrap =
    (name: string, task: Task<unknown>) =>
    async (payload: unknown, { job }: JobHelpers) => {
      try {
        const { attempts, max_attempts } = job
        const run = { signal, attempt: attempts, lastAttempt: attempts >= max_attempts, log: log.child({ job: name }) }
        signal.throwIfAborted()
        await task(payload, run)
      } catch (error) {
        if (!signal.aborted) throw error
        handedBack.add(job.id)
        throw signal.reason
      }
    }
  const entries = Object.entries<Task<never>>(tasks) as [JobName, Task<unknown>][]
  return Object.fromEntries(entries.map(([name, task]) => [name, wrap(name, task)]))
}

/** The queue has counted the abort as a failed attempt, to be tried again later: neither is so. */
async function giveBack(sql: Sql, ids: string[]): Promise<void> {
  await sql`
    update graphile_worker._private_jobs
    set attempts = greatest(attempts - 1, 0), run_at = now(), last_error = null, updated_at = now()
    where id = any(${ids}::bigint[]) and locked_by is null
  `
}
