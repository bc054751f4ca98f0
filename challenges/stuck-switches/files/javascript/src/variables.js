/** @import { Kind } from './types.js' */

/**
 * @typedef {object} Variable
 * @property {string} name
 * @property {readonly string[]} path Where its setting stands, from the outside in.
 * @property {Kind} kind
 */

/** @type {readonly Variable[]} */
export const variables = [
  { name: 'RUNNER_NAME', path: ['name'], kind: 'text' },
  { name: 'RUNNER_CONCURRENCY', path: ['concurrency'], kind: 'number' },
  { name: 'RUNNER_TIMEOUT_SECONDS', path: ['timeoutSeconds'], kind: 'number' },
  { name: 'RUNNER_PROXY', path: ['proxy'], kind: 'text' },
  { name: 'RUNNER_LABELS', path: ['labels'], kind: 'list' },
  { name: 'RUNNER_CACHE_ENABLED', path: ['cache', 'enabled'], kind: 'boolean' },
  { name: 'RUNNER_CACHE_DIRECTORY', path: ['cache', 'directory'], kind: 'text' },
  { name: 'RUNNER_CACHE_MAX_MB', path: ['cache', 'maxMb'], kind: 'number' },
]
