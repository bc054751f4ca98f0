import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { measureRequests } from './measure-requests.ts'
import { createMetrics } from './metrics.ts'

test('requests are counted by route and status, so that no link becomes a label', async () => {
  const metrics = createMetrics()
  const api = new Hono().get('/api/links/:token', (c) => c.text('gone', 410))
  const app = new Hono().use('/api/*', measureRequests(metrics)).route('/', api)
  await app.request('/api/links/secret-token')
  await app.request('/api/links/another')
  const text = await metrics.registry.getSingleMetricAsString('assay_http_request_seconds')
  expect(text).toContain('assay_http_request_seconds_count{method="GET",route="/api/links/:token",status="410"} 2')
  expect(text).not.toContain('secret')
})
