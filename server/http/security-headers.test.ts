import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { assetHeaders, securityHeaders } from './security-headers.ts'

const app = new Hono()
  .use(assetHeaders, securityHeaders)
  .get('/assets/missing.js', (c) => c.text('There is no such file', 404))
  .get('*', (c) => c.text('here'))

async function headersOf(path: string): Promise<string[]> {
  const { headers } = await app.request(path)
  return [...headers.keys()]
}

test.each(['/', '/t/some-token/work', '/assets/ts.worker-abc.js', '/assets/missing.js'])(
  '%s is told everything',
  async (path) => {
    expect(await headersOf(path)).toEqual(
      expect.arrayContaining(['content-security-policy', 'x-frame-options', 'x-content-type-options']),
    )
  },
)

test('a part of a page keeps what browsers heed on it', async () => {
  expect(await headersOf('/assets/index-abc.js')).toEqual([
    'content-type',
    'cross-origin-resource-policy',
    'x-content-type-options',
  ])
})
