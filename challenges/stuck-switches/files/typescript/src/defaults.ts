import type { Settings } from './types'

export const defaults: Settings = {
  name: 'runner',
  concurrency: 4,
  timeoutSeconds: 3600,
  proxy: '',
  labels: ['linux'],
  cache: { enabled: true, directory: '/cache', maxMb: 2048 },
}
