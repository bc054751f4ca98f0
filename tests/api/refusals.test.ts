import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorBody } from '../../server/shared/errors.ts'
import { candidateOf, nothing } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let token: string
beforeAll(async () => {
  world = await createWorld()
  token = await world.invite()
  await candidateOf(world, token).start()
})
afterAll(() => world.close())

const run = { challenge: 'doubling', language: 'typescript', journal: nothing() }

async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const bearer = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const init = { method: 'POST', body, headers: { ...bearer, ...headers } }
  return refusal(await world.app.request(path, init))
}

async function refusal(response: Pick<Response, 'json' | 'status' | 'headers'>) {
  const { error } = errorBody.parse(await response.json())
  expect(error.requestId).toBe(response.headers.get('x-request-id'))
  expect(error.message).toMatch(/^[A-Z].*\.$/s)
  expect(error.message).not.toMatch(/\bat .*:\d+:\d+|node_modules|Error:/)
  return { status: response.status, code: error.code, message: error.message }
}

describe('what a client sends', () => {
  test.each([
    ['malformed JSON', '{"challenge":', {}, 400, 'invalid-input', 'is not JSON'],
    [
      'another type',
      'challenge=a',
      { 'content-type': 'text/plain' },
      400,
      'invalid-input',
      'Content-Type: application/json',
    ],
    ['nothing', '', {}, 400, 'invalid-input', 'is not JSON'],
    ['a list', '[]', {}, 400, 'invalid-input', 'body'],
    ['a wrong type', JSON.stringify({ ...run, challenge: 7 }), {}, 400, 'invalid-input', 'challenge: '],
    ['an unknown field', JSON.stringify({ ...run, admin: true }), {}, 400, 'invalid-input', 'admin'],
    ['another language', JSON.stringify({ ...run, language: 'cobol' }), {}, 400, 'invalid-input', 'language: '],
    ['an unknown challenge', JSON.stringify({ ...run, challenge: 'x' }), {}, 400, 'invalid-input', 'no such challenge'],
    [
      'a language not offered',
      JSON.stringify({ ...run, challenge: 'greeting' }),
      {},
      400,
      'invalid-input',
      'javascript',
    ],
    ['10 MB', JSON.stringify({ pad: 'x'.repeat(10_000_000) }), {}, 413, 'too-large', '4 MB'],
  ])('%s', async (_, body, headers, status, code, hint) => {
    const answer = await post('/api/candidate/submissions', body, headers)
    expect(answer).toMatchObject({ status, code })
    expect(answer.message).toContain(hint)
  })

  test('10 MB without saying so beforehand', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(1_000_000))
    let left = 10
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    })
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
    }
    const init = { method: 'POST', body, headers, duplex: 'half' as const }
    const answer = await refusal(await world.app.request('/api/candidate/journal', init))
    expect(answer).toMatchObject({ status: 413, code: 'too-large' })
  })
})

describe('links', () => {
  const get = (path: string, headers: Record<string, string> = {}) => world.app.request(path, { headers })

  test('no token, a made-up token, and something that is no token', async () => {
    expect(await refusal(await get('/api/candidate/invitation'))).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    })
    const madeUp = { authorization: `Bearer ${'A'.repeat(32)}` }
    expect(await refusal(await get('/api/candidate/invitation', madeUp))).toMatchObject({
      status: 404,
      code: 'not-found',
    })
    const strange = { authorization: 'Basic YTpi' }
    expect(await refusal(await get('/api/candidate/attempt', strange))).toMatchObject({ status: 401 })
  })

  test('an expired link still says what it was for, and starts nothing', async () => {
    const candidate = candidateOf(world, await world.invite({ invitation: { expiresInDays: 1 } }))
    world.advance(24 * 3_600_000)
    expect(await (await candidate.api.invitation.$get()).json()).toMatchObject({ state: 'expired' })
    expect(await refusal(await candidate.start())).toMatchObject({ status: 410, code: 'gone' })
    expect(await refusal(await candidate.api.attempt.$get())).toMatchObject({ status: 404 })
  })

  test('a revoked link starts nothing, and one that was used cannot be revoked', async () => {
    const admin = await world.staff('admin')
    const { assessments } = await (await admin.api.assessments.$get()).json()
    const used = assessments.find(({ attempts }) => attempts === 1)
    const fresh = candidateOf(world, await world.invite())
    const { assessments: now } = await (await admin.api.assessments.$get()).json()
    const invitationsOf = async (id = '') =>
      (await (await admin.api.assessments[':id'].invitations.$get({ param: { id }, query: {} })).json()).invitations
    const [unused] = await invitationsOf(now[0]?.id)
    const revoked = await admin.api.invitations[':id'].revoke.$post({ param: { id: unused?.id ?? '' } })
    expect(await revoked.json()).toMatchObject({ state: 'revoked' })
    expect(await refusal(await fresh.start())).toMatchObject({ status: 410, code: 'gone' })
    const [started] = await invitationsOf(used?.id)
    const refused = await admin.api.invitations[':id'].revoke.$post({ param: { id: started?.id ?? '' } })
    expect(await refusal(refused)).toMatchObject({ status: 409, code: 'conflict' })
  })

  test('another wording of what is recorded starts nothing', async () => {
    const candidate = candidateOf(world, await world.invite())
    const started = await candidate.api.attempt.$post({ json: { consent: '1999-01' } })
    expect(await refusal(started)).toMatchObject({ status: 409, code: 'conflict' })
  })
})

describe('addresses', () => {
  test.each([
    ['/api/nothing', 404, 'not-found'],
    ['/api/auth/update-user', 404, 'not-found'],
    ['/api/attempts/not-a-uuid', 400, 'invalid-input'],
    ['/api/attempts/00000000-0000-4000-8000-000000000000', 404, 'not-found'],
    ['/api/assessments/00000000-0000-4000-8000-000000000000', 404, 'not-found'],
    ['/api/attempts?limit=1000', 400, 'invalid-input'],
    ['/api/attempts?cursor=nonsense', 400, 'invalid-input'],
  ])('%s', async (path, status, code) => {
    const cookie = await world.staffCookie('reviewer')
    expect(await refusal(await world.app.request(path, { headers: { cookie } }))).toMatchObject({ status, code })
  })
})

test('a fault of ours says nothing but an id, and the log has more under it', async () => {
  const broken = await createWorld()
  const stranger = await broken.invite()
  await broken.database.sql`drop table invitations cascade`
  const response = await broken.app.request('/api/candidate/invitation', {
    headers: { authorization: `Bearer ${stranger}` },
  })
  const body = await response.text()
  expect(response.status).toBe(500)
  expect(body).not.toMatch(/invitations|select|relation/)
  expect(broken.logged.join()).toContain(JSON.parse(body).error.requestId)
  expect(broken.logged.join()).not.toContain(stranger)
  await broken.close()
})

test('every answer forbids framing, sniffing and foreign scripts', async () => {
  const { headers } = await world.app.request('/healthz')
  expect(headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})
