import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WorkableResult, workableResult } from '../../../server/shared/workable.ts'
import { type Mood, misbehave } from './mood.ts'

/**
 * A Workable on a real port, as far as its documents are known: it asks for tests, orders one, and is put the result at
 * the address that it gave.
 */
export interface Workable {
  /** Where it takes the result of one order. */
  callbackOf(id: string): string
  readonly host: string
  /** How it answers a result. */
  mood: Mood
  /** What it was put, whether it liked it or not. */
  readonly told: { id: string; method: string; authorization: string; body: string }[]
  /** Results that it took, by its own id. */
  readonly results: Map<string, WorkableResult>
  listTests(): Promise<Response>
  order(id: string, testId: number, changes?: Record<string, unknown>): Promise<Response>
  /** An order with that text as its body. */
  send(body: string, headers?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}

export async function startWorkable(assay: { url: string; key: string; token: string }): Promise<Workable> {
  const authorization = `Bearer ${assay.key}`
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${assay.url}/api/workable/${path}`, { ...init, headers: { authorization, ...init.headers } })

  const server = createServer(async (request, response) => {
    const body = await textOf(request)
    const id = request.url?.split('/').at(-1) ?? ''
    const { method = '', headers } = request
    workable.told.push({ id, method, authorization: headers.authorization ?? '', body })
    if (workable.mood !== 'well') return misbehave(workable.mood, response)
    if (headers.authorization !== `Bearer ${assay.token}`) return refuse(response, 401, 'The token is wrong.')
    if (method !== 'PUT') return refuse(response, 400, 'Results are put.')
    const result = workableResult.safeParse(JSON.parse(body))
    const isWhole = result.data?.status !== 'completed' || result.data.results_url !== undefined
    if (!result.success || !isWhole) return refuse(response, 422, 'A completed result has its address.')
    workable.results.set(id, result.data)
    response.writeHead(200).end()
  })

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const workable: Workable = {
    host,
    mood: 'well',
    told: [],
    results: new Map(),
    callbackOf: (id) => `http://${host}/spi/assessments/${id}`,
    listTests: () => call('tests'),
    order: (id, testId, changes = {}) =>
      workable.send(JSON.stringify({ ...orderOf(testId, workable.callbackOf(id)), ...changes })),
    send: (body, headers = {}) =>
      call('assessments', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return workable
}

/** With a property that they may add one day. */
function orderOf(testId: number, callbackUrl: string) {
  return {
    test_id: testId,
    job_shortcode: 'AB12',
    job_title: 'Engineer',
    callback_url: callbackUrl,
    candidate: { first_name: 'Harry', last_name: 'Potter', email: 'harry@example.org', phone: '+44' },
    priority: 'added later',
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ status, message }))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
