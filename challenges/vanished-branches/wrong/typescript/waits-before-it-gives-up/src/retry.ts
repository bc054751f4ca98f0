import type { Wait } from './types'

const attempts = 4
const firstWaitMs = 1000

/** Calls until it succeeds, four times at most. Rejects with the last error, at once if that is not temporary. */
export async function retry<T>(call: () => Promise<T>, wait: Wait): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call()
    } catch (error) {
      if (!isTemporary(error)) throw error
      await wait(firstWaitMs * 2 ** (attempt - 1))
      if (attempt === attempts) throw error
    }
  }
}

function isTemporary(error: unknown): boolean {
  return (error as { temporary?: unknown }).temporary === true
}
