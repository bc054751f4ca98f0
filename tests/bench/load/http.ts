import { Agent, type IncomingMessage, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly text: string
  readonly cookies: readonly string[]
}

/** What a measurement asks with: one pool of connections that stay open, and as little work a request as Node allows. */
export interface Client {
  send(
    method: 'GET' | 'POST',
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>
  /** The body of an answer that is not an error. */
  json<Body>(method: 'GET' | 'POST', path: string, options?: Parameters<Client['send']>[2]): Promise<Body>
  /** Calls back for each server-sent event until `close`; resolves once the stream has begun. */
  events(path: string, headers: Record<string, string>, on: StreamHandlers): Promise<{ close(): void }>
  close(): void
}

export interface StreamHandlers {
  readonly event: (name: string, data: string) => void
  /** The stream has ended though nobody closed it. */
  readonly lost: () => void
}

const PATIENCE_MS = 120_000

export function createClient(url: string): Client {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: 2_000 })

  /** Asks again where a kept connection was closed just as it was to be used, as browsers do. */
  function open(method: string, path: string, headers: Record<string, string>, body?: string, own?: Agent) {
    return new Promise<IncomingMessage>((resolve, reject) => {
      const to = { hostname, port, method, path, headers, agent: own ?? agent, timeout: PATIENCE_MS }
      const outgoing = request(to, resolve)
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        if (outgoing.reusedSocket && error.code === 'ECONNRESET') resolve(open(method, path, headers, body, own))
        else reject(error)
      })
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer')))
      outgoing.end(body)
    })
  }

  const send: Client['send'] = async (method, path, { body, headers = {} } = {}) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const typed = text === undefined ? headers : { ...headers, ...jsonHeaders(text) }
    const response = await open(method, path, typed, text)
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    return {
      status: response.statusCode ?? 0,
      text: Buffer.concat(chunks).toString(),
      cookies: response.headers['set-cookie'] ?? [],
    }
  }

  return {
    send,
    async json<Body>(...args: Parameters<Client['send']>) {
      const { status, text } = await send(...args)
      if (status >= 400) throw new Error(`${args[0]} ${args[1]}: ${status} ${text.slice(0, 300)}`)
      return JSON.parse(text) as Body
    },
    async events(path, headers, on) {
      const own = new Agent()
      const response = await open('GET', path, headers, undefined, own)
      if (response.statusCode !== 200) throw new Error(`GET ${path}: ${response.statusCode}`)
      let closed = false
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
          tell(text.slice(0, end), on)
          text = text.slice(end + 2)
        }
      })
      response.on('error', () => {})
      response.on('close', () => {
        if (!closed) on.lost()
      })
      return {
        close() {
          closed = true
          response.destroy()
          own.destroy()
        },
      }
    },
    close: () => agent.destroy(),
  }
}

function jsonHeaders(text: string): Record<string, string> {
  return { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
}

function tell(block: string, on: StreamHandlers): void {
  const name = /^event: (.*)$/m.exec(block)?.[1]
  const data = /^data: (.*)$/m.exec(block)?.[1]
  if (name !== undefined && data !== undefined) on.event(name, data)
}
