import { serveStatic } from '@hono/node-server/serve-static'
import { type Env, Hono } from 'hono'
import type { EarlierBuilds } from './kept-builds.ts'
import { WEB_DIST } from './web-sources.ts'

const A_YEAR_S = 31_536_000

/**
 * Serves the built browser side. Files in assets/ carry a hash of their content in their name, so browsers keep them
 * for ever; everything else is asked for anew. A path that is no file is a page of a router in the browser: the
 * candidate's for personal links, with the workspace's files named where that is asked for, the company's for the rest.
 * A page from before an update finds its own files where they were kept.
 */
export function webFiles(root = WEB_DIST, earlier: EarlierBuilds = { folders: () => [] }): Hono<Env> {
  return new Hono()
    .get('*', async (c, next) => {
      await next()
      const kept = c.req.path.startsWith('/assets/') && c.res.ok
      c.header('Cache-Control', kept ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache')
    })
    .get('*', serveStatic({ root, precompressed: true }))
    .get('/assets/*', async (c) => {
      for (const folder of earlier.folders()) {
        const found = await serveStatic({ root: folder, precompressed: true })(c, async () => {})
        if (found) return found
      }
      return c.text('There is no such file', 404)
    })
    .get('/t/:token/work', serveStatic({ root, path: 'work.html', precompressed: true }))
    .get('/t/*', serveStatic({ root, path: 'candidate.html', precompressed: true }))
    .get('*', serveStatic({ root, path: 'index.html', precompressed: true }))
}
