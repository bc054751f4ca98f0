import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendTestAnswer, testStatus } from '../../../server/shared/greenhouse.ts'
import { type Mood, misbehave } from './mood.ts'

/**
 * A Greenhouse on a real port, as its documents describe it: it asks for tests, orders one, is told by a PATCH without
 * a body, and then asks for the result by itself.
 */
export interface Greenhouse {
  /** Where it takes the news of one test. */
  urlOf(id: string): string
  readonly host: string
  /** How it answers the news that a test is complete. */
  mood: Mood
  /** What it was told, with the authorisation and the length of the body. */
  readonly told: { id: string; method: string; authorization: string; bytes: number }[]
  /** Scores that it has read, by its own id. */
  readonly scores: Map<string, number | null>
  listTests(): Promise<Response>
  sendTest(id: string, testId: string, changes?: Record<string, unknown>): Promise<Response>
  testStatus(interviewId: string): Promise<Response>
  reportErrors(body: unknown): Promise<Response>
  /** Waits until it has asked for the results of all that it was told. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export async function startGreenhouse(assay: { url: string; key: string }): Promise<Greenhouse> {
  const authorization = `Basic ${Buffer.from(`${assay.key}:`).toString('base64')}`
  const interviews = new Map<string, string>()
  const asking: Promise<void>[] = []
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${assay.url}/api/greenhouse/${path}`, { ...init, headers: { authorization, ...init.headers } })
  const post = (path: string, body: unknown) =>
    call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

  const server = createServer(async (request, response) => {
    const bytes = await lengthOf(request)
    const id = request.url?.split('/').at(-1) ?? ''
    const { method = '', headers } = request
    greenhouse.told.push({ id, method, authorization: headers.authorization ?? '', bytes })
    if (greenhouse.mood !== 'well') return misbehave(greenhouse.mood, response)
    response.writeHead(200).end()
    asking.push(askFor(id))
  })

  async function askFor(id: string): Promise<void> {
    const response = await greenhouse.testStatus(interviews.get(id) ?? '')
    const status = testStatus.parse(await response.json())
    if (status.partner_status === 'complete') greenhouse.scores.set(id, status.partner_score)
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const greenhouse: Greenhouse = {
    host,
    mood: 'well',
    told: [],
    scores: new Map(),
    urlOf: (id) => `http://${host}/integrations/testing_partners/take_home_tests/${id}`,
    listTests: () => call('list_tests'),
    async sendTest(id, testId, changes = {}) {
      const response = await post('send_test', { ...order(testId, greenhouse.urlOf(id)), ...changes })
      if (response.ok) {
        const answer = sendTestAnswer.parse(await response.clone().json())
        interviews.set(id, answer.partner_interview_id)
      }
      return response
    },
    testStatus: (interviewId) => call(`test_status?partner_interview_id=${encodeURIComponent(interviewId)}`),
    reportErrors: (body) => post('request_errors', body),
    settled: async () => void (await Promise.all(asking)),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return greenhouse
}

/** The example of Greenhouse's documents, with a property that they may add one day. */
function order(testId: string, url: string) {
  return {
    partner_test_id: testId,
    candidate: {
      first_name: 'Harry',
      last_name: 'Potter',
      preferred_name: null,
      resume_url: null,
      phone_number: null,
      email: 'harry@example.org',
      greenhouse_profile_url: 'https://app.greenhouse.io/people/17681532?application_id=26234709',
      pronouns: 'he',
    },
    sent_by: 'recruiter@example.org',
    url,
    priority: 'added later',
  }
}

async function lengthOf(request: IncomingMessage): Promise<number> {
  let bytes = 0
  for await (const chunk of request) bytes += chunk.length
  return bytes
}
