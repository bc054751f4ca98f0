import { retry } from './retry'
import type { Change, Mirror, Report, Wait } from './types'

/** Makes the changes and reports on them. */
export async function applyPlan(
  changes: readonly Change[],
  mirror: Mirror,
  wait: Wait,
): Promise<Report> {
  const done = { created: [] as string[], updated: [] as string[], removed: [] as string[] }
  const failed: { name: string; error: unknown }[] = []

  changes.forEach(async ({ kind, branch: { name, commit } }) => {
    try {
      if (kind === 'removed') await retry(() => mirror.remove(name), wait)
      else await retry(() => mirror.set(name, commit), wait)
      done[kind].push(name)
    } catch (error) {
      failed.push({ name, error })
    }
  })

  return { ok: failed.length === 0, ...done, failed }
}
