import { afterAll, beforeAll, expect, test } from 'vitest'
import { consentVersion } from '../../server/shared/consent.ts'
import { type Candidate, candidateOf, nothing } from './support/candidate.ts'
import { sentinels } from './support/challenges.ts'
import { readEvents } from './support/events.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let candidate: Candidate
beforeAll(async () => {
  world = await createWorld()
  const challenges = ['doubling', 'greeting', 'explaining'].map((slug) => ({ slug }))
  candidate = candidateOf(world, await world.invite({ assessment: { challenges } }))
})
afterAll(() => world.close())

/** Every answer that a candidate got in this file, headers included. */
const heard: string[] = []

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<void> {
  const response = await world.app.request(path, {
    method,
    headers: { authorization: `Bearer ${candidate.token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  heard.push(JSON.stringify([...response.headers]), await response.text())
}

const work = (text: string) => ({ challenge: 'doubling', language: 'typescript', journal: candidate.write(text) })

test('no answer to a candidate holds a hidden test, an expected value, a reference, a wrong solution or a rubric', async () => {
  await ask('GET', '/api/candidate/invitation')
  await ask('GET', '/api/candidate/practice')
  await ask('POST', '/api/candidate/attempt', { consent: consentVersion })
  for (const text of ['fails the tests', 'SYNTAX', 'PLATFORM', '* 2']) {
    await ask('POST', '/api/candidate/runs', work(text))
    await ask('POST', '/api/candidate/runs', work(text), { accept: 'application/x-ndjson' })
    await ask('POST', '/api/candidate/submissions', work(text))
  }
  await world.work()
  const authorization = `Bearer ${candidate.token}`
  const events = readEvents(await world.app.request('/api/candidate/events', { headers: { authorization } }))
  for (let count = 0; count < 5; count++) heard.push(JSON.stringify(await events.next()))
  await events.close()
  const answers = { challenge: 'explaining', language: 'markdown', path: 'reply.md' } as const
  await ask('POST', '/api/candidate/submissions', { ...answers, journal: candidate.write('An answer', answers) })
  await ask('GET', '/api/candidate/attempt')
  await ask('GET', '/api/candidate/invitation')
  await ask('POST', '/api/candidate/journal', candidate.write('more'))
  await ask('POST', '/api/candidate/journal', candidate.write('prints', { path: 'scratch/try.ts' }))
  await ask('POST', '/api/candidate/scripts', { ...work('* 2'), path: 'scratch/try.ts' })
  await ask('POST', '/api/candidate/journal', { writer: 'x', batches: 7 })
  await ask('POST', '/api/candidate/runs', '{"challenge"')
  await ask('POST', '/api/candidate/runs', { challenge: 'unknown', language: 'typescript', journal: nothing() })
  await ask('POST', '/api/candidate/finish', { journal: candidate.write('the end') })
  await world.work()
  await ask('GET', '/api/candidate/attempt')
  await ask('POST', '/api/candidate/submissions', work('after the end'))
  await ask('GET', '/api/candidate/afterwards')
  await ask('GET', '/api/candidate/work')
  await ask('GET', '/api/attempts')
  await ask('GET', '/api/openapi.json')
  await ask('GET', '/api/setup')

  const everything = heard.join('\n')
  expect(everything).toContain('"passed":4')
  expect(everything).toContain('two')
  expect(everything).toContain('What do you answer?')
  for (const sentinel of Object.values(sentinels)) expect(everything).not.toContain(sentinel)
})

test('reviewers do see hidden tests, so the sentinels are where they should be', async () => {
  const reviewer = await world.staff('reviewer')
  const { attempts } = await (await reviewer.api.attempts.$get({ query: {} })).json()
  const review = await reviewer.api.attempts[':id'].$get({ param: { id: attempts[0]?.id ?? '' } })
  const text = await review.text()
  expect(text).toContain(sentinels.hiddenName)
  expect(text).toContain(sentinels.rubric)
  expect(text).not.toContain(sentinels.reference)
})
