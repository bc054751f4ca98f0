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
  const secrets = secretsOf(variables)
  const mask = createMask(secrets)
  let last = 'stdout'
  let ended = false

  function pass(stream, text) {
    if (text !== '') sink(stream, text)
  }

  function write(stream, chunk) {
    if (ended) throw new Error('The job has ended; its log takes no more output.')
    last = stream
    pass(stream, mask.write(chunk))
  }

  function end() {
    ended = true
    pass(last, mask.end())
  }

  return { write, end }
}
