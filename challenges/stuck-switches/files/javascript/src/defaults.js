/** @import { Settings } from './types.js' */

/** @type {Settings} */
export const defaults = {
  name: 'runner',
  concurrency: 4,
  timeoutSeconds: 3600,
  proxy: '',
  labels: ['linux'],
  cache: { enabled: true, directory: '/cache', maxMb: 2048 },
}
