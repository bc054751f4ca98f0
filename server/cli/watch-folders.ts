import { watch } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** An editor writes a file in several steps, and `git checkout` many files. */
const settleMs = 150

/** Yields the folders in which something changed, again and again, once they are quiet, until the signal. */
export async function* watchFolders(
  folders: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const changed = new Set<string>()
  let wake = Promise.withResolvers<void>()
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      changed.add(folder)
      wake.resolve()
    }),
  )
  signal?.addEventListener('abort', () => wake.resolve())
  try {
    for (;;) {
      await wake.promise
      if (signal?.aborted) return
      for (let seen = -1; seen !== changed.size; ) {
        seen = changed.size
        wake = Promise.withResolvers()
        await wait(settleMs)
      }
      const now = [...changed].sort()
      changed.clear()
      yield now
    }
  } finally {
    for (const watcher of watchers) watcher.close()
  }
}
