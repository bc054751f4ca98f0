import type { AppContext } from '../context.ts'
import { planCheck } from './check-version.ts'
import { takeInLibrary } from './take-in.ts'
import { watchTrees } from './watch-trees.ts'

export interface FollowedLibrary {
  stop(): Promise<void>
}

/** Soon, as its author may be waiting, and after the requests that the change brings along. */
const checkSoonMs = 2_000

/** Takes the folders in again whenever something in them changes. What goes wrong is logged, and the next change tried. */
export function followLibrary(context: AppContext, libraries: readonly string[]): FollowedLibrary {
  const stopping = new AbortController()
  const following = follow(context, libraries, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await following
    },
  }
}

async function follow(context: AppContext, libraries: readonly string[], signal: AbortSignal): Promise<void> {
  for await (const _ of watchTrees(libraries, signal)) {
    try {
      const news = await takeInLibrary(context, libraries)
      for (const hash of news) await planCheck(context.db, hash, new Date(Date.now() + checkSoonMs))
    } catch (error) {
      context.log.error({ err: error }, 'cannot take in the challenges')
    }
  }
}
