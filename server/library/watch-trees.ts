import { type FSWatcher, watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** An editor writes a file in several steps, and `git checkout` many files. */
const settleMs = 300
/** Something that writes without end keeps nobody waiting for longer than this many times. */
const mostWaits = 20

const ignored = new Set(['node_modules', '.git'])

/**
 * Yields once something below the folders has changed and is quiet again, until the signal. Each directory is watched by
 * itself and found without blocking, as a library has hundreds and a server starts with it; a folder that is not there
 * is looked for again with the next change.
 */
export async function* watchTrees(roots: readonly string[], signal: AbortSignal): AsyncGenerator<void> {
  const watchers = new Map<string, FSWatcher>()
  let changes = 0
  let wake = Promise.withResolvers<void>()
  const note = () => {
    changes += 1
    wake.resolve()
  }
  const stop = () => {
    wake.resolve()
    for (const watcher of watchers.values()) watcher.close()
    watchers.clear()
  }
  signal.addEventListener('abort', stop)
  try {
    await follow(roots, watchers, note)
    for (;;) {
      if (signal.aborted) return
      await wake.promise
      for (let seen = -1, waits = 0; seen !== changes && waits < mostWaits && !signal.aborted; waits++) {
        seen = changes
        await wait(settleMs)
      }
      if (signal.aborted) return
      wake = Promise.withResolvers()
      // First, so that what changes in new folders while the caller reads them is heard of too.
      await follow(roots, watchers, note)
      yield
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

/** Watches what is there now and lets go of what is gone. */
async function follow(roots: readonly string[], watchers: Map<string, FSWatcher>, note: () => void): Promise<void> {
  const folders = new Set((await Promise.all(roots.map(foldersIn))).flat())
  for (const [folder, watcher] of watchers) {
    if (folders.has(folder)) continue
    watcher.close()
    watchers.delete(folder)
  }
  for (const folder of folders) {
    if (watchers.has(folder)) continue
    try {
      const watcher = watch(folder, note)
      watcher.on('error', note)
      watchers.set(folder, watcher)
    } catch {
      // It went between the look and the watch, which changes the folder above it.
    }
  }
}

async function foldersIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => null)
  if (entries === null) return []
  const below = entries.filter((entry) => entry.isDirectory() && !ignored.has(entry.name))
  return [root, ...(await Promise.all(below.map(({ name }) => foldersIn(join(root, name))))).flat()]
}
