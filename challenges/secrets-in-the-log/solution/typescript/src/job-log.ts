import { createMask } from './mask'
import { secretsOf } from './secrets'
import type { JobLog, Sink, Stream, Variable } from './types'

/** The log of one job. Its secrets are those of the moment at which the job begins. */
export function createJobLog(variables: readonly Variable[], sink: Sink): JobLog {
  const secrets = secretsOf(variables)
  const masks = { stdout: createMask(secrets), stderr: createMask(secrets) }
  let ended = false

  function pass(stream: Stream, text: string): void {
    if (text !== '') sink(stream, text)
  }

  function write(stream: Stream, chunk: string): void {
    if (ended) throw new Error('The job has ended; its log takes no more output.')
    pass(stream, masks[stream].write(chunk))
  }

  function end(): void {
    ended = true
    pass('stdout', masks.stdout.end())
    pass('stderr', masks.stderr.end())
  }

  return { write, end }
}
