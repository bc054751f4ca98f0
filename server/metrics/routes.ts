import { Hono } from 'hono'
import type { AppContext } from '../context.ts'
import type { ApiEnv } from '../http/env.ts'
import { errorAnswer } from '../http/error-answer.ts'
import { healthRoutes } from '../http/health.ts'
import { addLiveMetrics } from './database-metrics.ts'

/**
 * What an operator's tools ask: /metrics, /healthz and /readyz. Served on a port of its own, also by a worker, because
 * these figures are nobody's business on the public one.
 */
export function createOperationsApp(context: AppContext) {
  const { registry } = context.metrics
  addLiveMetrics(registry, context.db, context.sandbox)
  const app = new Hono<ApiEnv>()
  app.onError((error, c) => errorAnswer(context.log, error, c))
  return app
    .route('/', healthRoutes(context))
    .get('/metrics', async (c) => c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }))
}
