/**
 * @typedef {object} LeaseEntry
 * @property {string} holder The name of a server.
 * @property {number} expiresAt Milliseconds since 1970.
 */

/**
 * @typedef {object} Deployment
 * @property {string} environment
 * @property {readonly (() => Promise<void>)[]} steps
 */

/**
 * @typedef {object} Result
 * @property {'busy' | 'lost' | 'failed' | 'deployed'} state
 * @property {number} stepsDone
 * @property {unknown} [error] What the step failed with.
 */

export {}
