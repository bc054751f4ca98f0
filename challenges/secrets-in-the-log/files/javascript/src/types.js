/**
 * @typedef {object} Variable
 * @property {string} name
 * @property {string} value
 * @property {boolean} masked
 */

/** @typedef {'stdout' | 'stderr'} Stream */

/**
 * Gets the text of a stream, piece by piece, as the log shows it.
 * @typedef {(stream: Stream, text: string) => void} Sink
 */

/**
 * @typedef {object} JobLog
 * @property {(stream: Stream, chunk: string) => void} write
 * @property {() => void} end
 */

export {}
