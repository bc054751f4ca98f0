import type { Logger } from 'pino'
import type { ListenMeta, Sql } from 'postgres'
import { attemptChannel } from './notify.ts'

/**
 * Wakes event streams when an attempt changes, whichever process changed it. A wake says *that* something is new, and
 * the stream looks up what: a notification that got lost with a connection is made up for by the next one, or by the
 * stream's own heartbeat.
 */
export interface EventHub {
  /** `wake` gets the id of each attempt that changes, until the function that comes back is called. */
  watch(wake: (attemptId: string) => void): Promise<() => void>
  /** Aborts when the process is about to stop: streams end. */
  readonly closing: AbortSignal
  close(): Promise<void>
}

/** Listening starts with the first watcher. postgres.js opens the connection again by itself when it is lost. */
export function createEventHub(sql: Sql, log: Logger): EventHub {
  const closing = new AbortController()
  const watchers = new Set<(attemptId: string) => void>()
  let listening: Promise<ListenMeta> | null = null

  function wakeAll(attemptId: string): void {
    for (const wake of watchers) wake(attemptId)
  }

  async function listen(): Promise<void> {
    listening ??= sql.listen(attemptChannel, wakeAll)
    try {
      await listening
    } catch (error) {
      listening = null
      log.error({ err: error }, 'cannot listen for changes of attempts')
      throw error
    }
  }

  return {
    closing: closing.signal,
    async watch(wake) {
      await listen()
      watchers.add(wake)
      return () => watchers.delete(wake)
    },
    async close() {
      closing.abort()
      watchers.clear()
      const meta = await listening?.catch(() => null)
      listening = null
      await meta?.unlisten()
    },
  }
}
