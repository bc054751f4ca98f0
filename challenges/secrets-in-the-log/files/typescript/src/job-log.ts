import { createMask } from './mask'
import { secretsOf } from './secrets'
import type { JobLog, Sink, Stream, Variable } from './types'

/** The log of one job. Its secrets are those of the moment at which the job begins. */
export function createJobLog(variables: readonly Variable[], sink: Sink): JobLog {
  const mask = createMask(secretsOf(variables))
  let ended = false

  function write(stream: Stream, chunk: string): void {
    if (ended) throw new Error('The job has ended; its log takes no more output.')
    if (chunk !== '') sink(stream, mask(chunk))
  }

  function end(): void {
    ended = true
  }

  return { write, end }
}
