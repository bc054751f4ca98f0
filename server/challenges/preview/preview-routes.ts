import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono, type Next } from 'hono'
import { streamSSE } from 'hono/streaming'
import { drawer } from './drawer.ts'
import type { Preview, PreviewEvent } from './preview.ts'

/** How often an event stream says that it is still there, so that a browser that is gone is noticed. */
const heartbeatMs = 15_000

/** The page around the workspace. All of it lies below /preview/, which nothing of the product does. */
export function previewRoutes(preview: Preview): Hono {
  const root = `${import.meta.dirname}/page`
  return new Hono()
    .use(allowOwnFrame)
    .get('/', (c) => c.redirect('/preview/'))
    .get('/preview/', serveStatic({ root, path: 'index.html' }))
    .get('/preview/page.js', serveStatic({ root, path: 'page.js' }))
    .get('/preview/page.css', serveStatic({ root, path: 'page.css' }))
    .get('/preview/state', (c) => {
      const { challenge, workspace } = preview.state
      return c.json({ title: challenge?.title ?? null, workspace })
    })
    .get('/preview/drawer', async (c) => c.html(await drawer(preview.state)))
    .post('/preview/restart', async (c) => {
      await preview.restart()
      return c.body(null, 204)
    })
    .get('/preview/events', (c) =>
      streamSSE(c, async (stream) => {
        let wake = Promise.withResolvers<void>()
        const waiting: PreviewEvent[] = []
        const stop = preview.listen((event) => {
          waiting.push(event)
          wake.resolve()
        })
        stream.onAbort(() => {
          stop()
          wake.resolve()
        })
        while (!stream.aborted) {
          for (const event of waiting.splice(0)) await stream.writeSSE({ event, data: event })
          const beat = setTimeout(() => wake.resolve(), heartbeatMs)
          await wake.promise
          clearTimeout(beat)
          wake = Promise.withResolvers()
          if (waiting.length === 0 && !stream.aborted) await stream.write(': still here\n\n')
        }
        stop()
      }),
    )
}

/** The product lets nobody frame it; the preview is a frame around it, on its own origin. */
async function allowOwnFrame(c: Context, next: Next): Promise<void> {
  await next()
  c.res.headers.delete('X-Frame-Options')
  const policy = c.res.headers.get('Content-Security-Policy')
  if (policy) c.header('Content-Security-Policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
}
