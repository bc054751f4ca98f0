import type { Answerer } from './stand-in.ts'

/** The slowest line that is still a line, in bytes a millisecond: what a large body adds to the wait. */
const slowestLine = 8

/** How long the rest of an answer may take once it has begun, in milliseconds. */
const restMs = 120_000

/** How long is waited for the beginning of an answer, in milliseconds. */
export const patience = {
  /** Repeating an append is harmless, and the person should soon know that the line is down. */
  journal: 10_000,
  usual: 20_000,
  /** From the queue to its end a script has half a minute (foreignRunMs in sandbox/limits.ts). */
  script: 60_000,
  /** Silence of a run: it waits for its place without a word, and then for its longest test. */
  run: 120_000,
  /** The company's pages may ask for much at once. */
  company: 120_000,
} as const

/**
 * Gives a request up whose answer does not come: a line that swallows what is sent would otherwise look like a slow
 * one for ever. A request that is to outlive its page, or has a signal of its own, is left alone.
 */
export function inTime(answer: Answerer, patienceMs: number): Answerer {
  return async (input, init) => {
    if (init?.keepalive || init?.signal) return answer(input, init)
    const end = new AbortController()
    const giveUp = () => end.abort(new DOMException('No answer came in time', 'TimeoutError'))
    const bytes = typeof init?.body === 'string' ? init.body.length : 0
    const beginning = setTimeout(giveUp, patienceMs + bytes / slowestLine)
    try {
      return await answer(input, { ...init, signal: end.signal })
    } finally {
      clearTimeout(beginning)
      setTimeout(giveUp, restMs)
    }
  }
}
