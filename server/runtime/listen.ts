import { once } from 'node:events'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { MendableError } from '../config/mendable-error.ts'

export interface Address {
  readonly port: number
  readonly hostname: string
}

/** @throws {MendableError} early, before work is done that a taken port would waste. */
export async function assertPortFree({ port, hostname }: Address): Promise<void> {
  const probe = createServer()
  await listening(probe, { port, hostname })
  probe.close()
  await once(probe, 'close')
}

export interface Listening {
  readonly port: number
  /**
   * Takes no more connections, lets the requests in flight end, and cuts off what is still open after `patienceMs`.
   */
  close(patienceMs: number): Promise<void>
}

/** Serves an app over HTTP. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  address: Address,
): Promise<Listening> {
  const server = createHttpServer({ keepAliveTimeout }, getRequestListener(fetch))
  await listening(server, address)
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : address.port,
    close: (patienceMs) => close(server, patienceMs),
  }
}

async function close(server: Server, patienceMs: number): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs)
  // A kept-alive connection that idles now would otherwise hold the server open for its whole time-out.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  await closed
  clearTimeout(impatience)
  clearInterval(idle)
}

/** In milliseconds; longer than a proxy keeps a connection open that idles, or it would use one that is just closing. */
const keepAliveTimeout = 75_000

/** Connections that may wait to be accepted: a whole cohort's browsers come back in one moment after a restart. */
const backlog = 4_096

async function listening(server: ReturnType<typeof createServer> | Server, { port, hostname }: Address): Promise<void> {
  try {
    server.listen({ port, host: hostname, backlog })
    await once(server, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      throw new MendableError(`Port ${port} is taken by another program. Give Assay another one: PORT=${port + 1}`)
    }
    if (code === 'EACCES') throw new MendableError(`Port ${port} is not open to this user. Give Assay one above 1023`)
    throw error
  }
}
