import { retry } from './retry'
import type { Change, Mirror, Report, Wait } from './types'

/** Makes the changes and reports on them. Once one has failed, nothing is removed any more. */
export async function applyPlan(
  changes: readonly Change[],
  mirror: Mirror,
  wait: Wait,
): Promise<Report> {
  const done = { created: [] as string[], updated: [] as string[], removed: [] as string[] }
  const failed: { name: string; error: unknown }[] = []

  for (const { kind, branch } of changes) {
    const { name, commit } = branch
    if (kind === 'removed' && failed.length > 0) break
    try {
      await retry(() => (kind === 'removed' ? mirror.remove(name) : mirror.set(name, commit)), wait)
      done[kind].push(name)
    } catch (error) {
      failed.push({ name, error })
    }
  }

  return { ok: failed.length === 0, ...done, failed }
}
