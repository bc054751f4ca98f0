import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

type Behaviour = (response: ServerResponse, request: Received) => void

/** Somebody else's server, on a real port: it keeps what it gets and answers as it is told to. */
export interface Receiver {
  readonly url: string
  readonly received: Received[]
  /** How it answers from now on. At first: 204. */
  behave(behaviour: Behaviour): void
  /** Ends as a machine that is switched off does, and comes back under the same address. */
  stop(): Promise<void>
  restart(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let behaviour: Behaviour = (response) => response.writeHead(204).end()
  let server = create()
  await listen(server, 0)
  const { port } = server.address() as AddressInfo

  function create(): Server {
    return createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const { method = '', url: path = '', headers } = request
      const one = { method, path, headers, body: Buffer.concat(chunks).toString() }
      received.push(one)
      behaviour(response, one)
    })
  }

  return {
    url: `http://127.0.0.1:${port}`,
    received,
    behave: (next) => {
      behaviour = next
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    async restart() {
      server = create()
      await listen(server, port)
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

/** Answers with a status, and nothing or a text. */
export function answering(status: number, body = '', headers: Record<string, string> = {}): Behaviour {
  return (response) => response.writeHead(status, headers).end(body)
}
