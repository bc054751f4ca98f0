import { Hono } from 'hono'
import { createApp } from '../app.ts'
import type { AppContext } from '../context.ts'
import { measureRequests } from '../metrics/measure-requests.ts'
import { createOperationsApp } from '../metrics/routes.ts'
import { referenceRoutes } from '../reference/routes.ts'
import type { EarlierBuilds } from './kept-builds.ts'
import { type Address, type Listening, listen } from './listen.ts'
import { requestLog } from './request-log.ts'
import { webFiles } from './web-files.ts'

/**
 * Serves the API and, unless Vite does, the browser side.
 * @param web the builds before the one that is served; null where Vite serves
 */
export function serveApp(context: AppContext, address: Address, web: EarlierBuilds | null): Promise<Listening> {
  const app = createApp(context)
  app.route('/', referenceRoutes())
  if (web) app.route('/', webFiles(undefined, web))
  const outer = new Hono().use('/api/*', requestLog(context.log), measureRequests(context.metrics)).route('/', app)
  return listen(outer.fetch, address)
}

/** Serves what operators ask for, on a port of its own. */
export function serveOperations(context: AppContext, address: Address): Promise<Listening> {
  return listen(createOperationsApp(context).fetch, address)
}
