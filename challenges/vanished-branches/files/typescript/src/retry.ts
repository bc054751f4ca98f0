import type { Wait } from './types'

const attempts = 4
const firstWaitMs = 1000

/** Calls until it succeeds, four times at most. */
export async function retry<T>(call: () => Promise<T>, wait: Wait): Promise<T> {
  let result: T | undefined
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      result = await call()
      break
    } catch {
      await wait(firstWaitMs * 2 ** attempt)
    }
  }
  return result as T
}
