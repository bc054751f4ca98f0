import { type Env, Hono } from 'hono'
import { referencePage, startScript } from './page.ts'
import { scalarScript } from './scalar.ts'

const javascript = { 'content-type': 'text/javascript; charset=utf-8' }

/** The API's document as a page to read, and to try its routes with. */
export function referenceRoutes(): Hono<Env> {
  return new Hono()
    .get('/reference', (c) => c.html(referencePage))
    .get('/reference/start.js', (c) => c.body(startScript, 200, javascript))
    .get('/reference/scalar.js', async (c) => {
      const { text, zipped } = await scalarScript()
      const headers = { ...javascript, 'cache-control': 'public, max-age=86400', vary: 'accept-encoding' }
      const takesGzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
      return takesGzip
        ? c.body(new Uint8Array(zipped), 200, { ...headers, 'content-encoding': 'gzip' })
        : c.body(text, 200, headers)
    })
}
