import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

interface Route {
  readonly url: string
  readonly handler: (request: undefined, reply: Reply) => unknown
}

interface Reply {
  header(): Reply
  send(text: string): void
}

/** Registers routes on a host that has a Fastify's few methods which it uses. */
type Plugin = (host: unknown, options: unknown, done: () => void) => void

/** What a browser loads to show the reference, and the same for those that take gzip. */
export interface Script {
  readonly text: string
  readonly zipped: Buffer
}

let script: Promise<Script> | undefined

/**
 * Scalar's page as one file. Of its packages only the one for Fastify brings that file without everything it was built
 * from (two hundred packages); it hands it out as a route, which is asked for here.
 */
export function scalarScript(): Promise<Script> {
  script ??= readScript()
  return script
}

async function readScript(): Promise<Script> {
  const { default: plugin } = (await import('@scalar/fastify-api-reference')) as unknown as { default: Plugin }
  const routes: Route[] = []
  const host = { route: (route: Route) => routes.push(route), hasPlugin: () => false, initialConfig: {} }
  plugin(host, { configuration: { url: '/api/openapi.json' } }, () => {})
  const found = routes.find(({ url }) => url.endsWith('.js'))
  if (!found) throw new Error('@scalar/fastify-api-reference offers no script any more')
  let text = ''
  const reply: Reply = {
    header: () => reply,
    send(sent) {
      text = sent
    },
  }
  found.handler(undefined, reply)
  return { text, zipped: await promisify(gzip)(text) }
}
