import { candidateApi, read } from '../../../shared/api/client.ts'
import type { Finding } from './checks.ts'

const tries = 3
/** Above this, runs and saving feel late, though nothing is lost. */
const slowMs = 800

/** Measures the way to the server and back, and takes the middle of three. */
export async function checkConnection(token: string): Promise<Finding> {
  const times: number[] = []
  try {
    for (let count = 0; count < tries; count++) {
      const begun = performance.now()
      await read(candidateApi(token).api.candidate.check.$get())
      times.push(performance.now() - begun)
    }
  } catch {
    return {
      state: 'fail',
      words: 'The server does not answer',
      advice: 'Check your connection, or try another network.',
    }
  }
  const middle = Math.round(times.sort((a, b) => a - b)[1] ?? 0)
  if (middle <= slowMs) return { state: 'pass', words: `${middle} ms to the server and back` }
  return {
    state: 'warn',
    words: `${middle} ms to the server and back, which is slow`,
    advice: 'Everything works, a little late. A network closer to you or a cable may help.',
  }
}
