import { createLineSplitter } from './line-splitter.js'

/**
 * @typedef {object} StreamEvent
 * @property {string} type
 * @property {string} data
 * @property {string} id
 */

/**
 * Reads an event stream as it comes in. `onRetry` hears how many milliseconds to wait before connecting again.
 *
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {(ms: number) => void} [onRetry]
 * @returns {AsyncGenerator<StreamEvent>}
 */
export async function* readEvents(chunks, onRetry = () => {}) {
  const decoder = new TextDecoder()
  const linesOf = createLineSplitter()
  let id = ''
  let type = ''
  /** @type {string[]} */
  let data = []

  function readField(line) {
    /** @type {string[]} */
    const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line)
    if (name === 'data') data.push(value)
    else if (name === 'event') type = value
    else if (name === 'id' && !value.includes('\0')) id = value
    else if (name === 'retry' && /^[0-9]+$/.test(value)) onRetry(Number(value))
  }

  for await (const chunk of chunks) {
    for (const line of linesOf(decoder.decode(chunk, { stream: true }))) {
      if (line !== '') {
        readField(line)
        continue
      }
      const event = { type: type || 'message', data: data.join('\n'), id }
      const complete = data.length > 0
      type = ''
      data = []
      if (complete) yield event
    }
  }
}
