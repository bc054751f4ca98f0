import { createMask } from './mask.js'
import { secretsOf } from './secrets.js'
/** @import { JobLog, Sink, Stream, Variable } from './types.js' */

/**
 * The log of one job. Its secrets are those of the moment at which the job begins.
 *
 * @param {readonly Variable[]} variables
 * @param {Sink} sink
 * @returns {JobLog}
 */
export function createJobLog(variables, sink) {
  const mask = createMask(secretsOf(variables))
  let ended = false

  function write(stream, chunk) {
    if (ended) throw new Error('The job has ended; its log takes no more output.')
    if (chunk !== '') sink(stream, mask(chunk))
  }

  function end() {
    ended = true
  }

  return { write, end }
}
