import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { World } from '../../api/support/world.ts'

/**
 * Puts a world's API on a real port, for stand-ins that call it from outside. Whoever calls sees a bare 500 where an
 * answer is not as the API's document says; `stop` throws what it was.
 */
export async function serveWorld(world: World): Promise<{ url: string; stop(): Promise<void> }> {
  const untrue: unknown[] = []
  const fetch = async (request: Request): Promise<Response> => {
    try {
      return await world.app.fetch(request)
    } catch (error) {
      untrue.push(error)
      return new Response(null, { status: 500 })
    }
  }
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }) as Server
  if (!server.listening) await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (untrue.length > 0) throw new AggregateError(untrue, untrue.map(String).join('\n'))
    },
  }
}
