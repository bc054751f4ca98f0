import { checkBrowser } from './check-browser.ts'
import { checkConnection } from './check-connection.ts'
import { checkEvents } from './check-events.ts'
import { checkStorage } from './check-storage.ts'

/** What one check found: `warn` where the workspace works with less, `fail` where it does not work. */
export interface Finding {
  readonly state: 'pass' | 'warn' | 'fail'
  readonly words: string
  /** What to do, where not all is well. */
  readonly advice?: string
}

export interface Check {
  readonly title: string
  readonly run: (token: string) => Promise<Finding>
}

/** In the order in which the page shows them. */
export const checks: readonly Check[] = [
  { title: 'Browser', run: checkBrowser },
  { title: 'Storage', run: checkStorage },
  { title: 'Connection', run: checkConnection },
  { title: 'Live results', run: checkEvents },
]
