import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { webhookMessage } from '../../server/shared/webhooks.ts'
import { candidateOf, nothing } from '../api/support/candidate.ts'
import { type Client, createWorld, type World } from '../api/support/world.ts'
import { answering, type Received, type Receiver, startReceiver } from './support/receiver.ts'
import { sweep } from './support/sweep.ts'

let world: World
let receiver: Receiver
let admin: Client
beforeAll(async () => {
  world = await createWorld({ allowPrivateTargets: true })
  admin = await world.staff('admin')
})
afterAll(() => world.close())

let id: string
let secret: string
beforeEach(async () => {
  for (const webhook of (await (await admin.api.webhooks.$get()).json()).webhooks) {
    await admin.api.webhooks[':id'].$delete({ param: { id: webhook.id } })
  }
  await receiver?.stop().catch(() => {})
  receiver = await startReceiver()
  ;({ id, secret } = await addWebhook())
  return () => receiver.stop().catch(() => {})
})

async function addWebhook(types: 'invitation.sent'[] = []) {
  const response = await admin.api.webhooks.$post({ json: { url: `${receiver.url}/hooks`, types } })
  expect(response.status).toBe(201)
  return response.json()
}

async function deliveries(state?: 'waiting' | 'delivered' | 'failed') {
  const query = state ? { state } : {}
  return (await (await admin.api.webhooks[':id'].deliveries.$get({ param: { id }, query })).json()).deliveries
}

async function readWebhook() {
  return (await (await admin.api.webhooks.$get()).json()).webhooks.find((one) => one.id === id)
}

function verified(index: number, key = secret) {
  const { body, headers } = receiver.received[index] ?? { body: '', headers: {} as Received['headers'] }
  // The package compares with the real clock; the world's stands still in the past.
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000)
  const signature = new Webhook(key).sign(String(headers['webhook-id']), at, body)
  expect(String(headers['webhook-signature']).split(' ')).toContain(signature)
  return webhookMessage.parse(JSON.parse(body))
}

test('tells of everything that happens to a candidate, in order, signed, with one id each', async () => {
  const candidate = candidateOf(world, await world.invite({ invitation: { name: 'Zoë', email: 'zoe@example.com' } }))
  await candidate.api.invitation.$get()
  await candidate.api.invitation.$get()
  await candidate.start()
  await candidate.api.finish.$post({ json: { journal: nothing() } })
  await world.work()
  const messages = receiver.received.map((_, index) => verified(index))
  expect(messages.map(({ type }) => type)).toEqual([
    'invitation.sent',
    'invitation.opened',
    'attempt.started',
    'attempt.finished',
    'attempt.graded',
  ])
  expect(messages.at(-1)?.data).toMatchObject({
    assessment: { title: 'Backend engineer' },
    candidate: { name: 'Zoë', email: 'zoe@example.com' },
    attempt: { state: 'finished', score: 0 },
    decision: null,
  })
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(5)
  expect(receiver.received.every(({ method, body }) => method === 'POST' && Buffer.byteLength(body) < 20_000)).toBe(
    true,
  )
  expect((await deliveries()).map(({ state, lastStatus }) => [state, lastStatus])).toEqual(
    Array(5).fill(['delivered', 204]),
  )
})

test('sends an endpoint the types that it asked for alone', async () => {
  await admin.api.webhooks[':id'].$patch({ param: { id }, json: { types: ['attempt.started'] } })
  await candidateOf(world, await world.invite()).start()
  await world.work()
  expect(receiver.received.map((_, index) => verified(index).type)).toEqual(['attempt.started'])
})

test('tells what a person decided, of whom, and by whom', async () => {
  await admin.api.webhooks[':id'].$patch({ param: { id }, json: { types: ['review.decided'] } })
  const candidate = candidateOf(world, await world.invite({ invitation: { name: 'Noor', email: 'noor@example.com' } }))
  const attempt = await (await candidate.start()).json()
  await candidate.api.finish.$post({ json: { journal: nothing() } })
  await world.work()
  const param = { id: attempt.id }
  for (const [basedOn, outcome] of (['hold', 'decline'] as const).entries()) {
    const json = { outcome, reason: 'For colleagues alone.', basedOn }
    expect((await admin.api.attempts[':id'].decisions.$post({ param, json })).status).toBe(201)
    await world.work()
  }
  const messages = receiver.received.map((_, index) => verified(index))
  expect(messages.map(({ type, data }) => [type, data.decision?.outcome])).toEqual([
    ['review.decided', 'hold'],
    ['review.decided', 'decline'],
  ])
  expect(messages[1]?.data).toMatchObject({
    candidate: { name: 'Noor', email: 'noor@example.com' },
    attempt: { id: attempt.id, state: 'finished', score: 0 },
    decision: { outcome: 'decline', by: 'admin', at: world.context.now().toISOString() },
  })
  // The reason stays with the company.
  expect(receiver.received.map(({ body }) => body).join()).not.toContain('For colleagues alone')
})

test('an endpoint hears of nothing that happened before it was added', async () => {
  await world.invite()
  world.advance(1_000)
  ;({ id } = await addWebhook())
  await world.work()
  expect(await deliveries()).toEqual([])
  expect(receiver.received).toHaveLength(1)
})

test('a receiver that was down gets everything once it is back, under the same ids', async () => {
  await receiver.stop()
  await world.invite()
  await world.work()
  expect(await deliveries()).toMatchObject([{ state: 'waiting', tries: 1, lastStatus: null }])
  await receiver.restart()
  world.advance(8_000)
  await sweep(world, 'sweep-webhooks')
  expect(receiver.received).toHaveLength(1)
  expect(await deliveries()).toMatchObject([{ state: 'delivered', tries: 2, nextTryAt: null }])
  const [delivery] = await deliveries()
  const log = await (await admin.api['webhook-deliveries'][':id'].$get({ param: { id: delivery?.id ?? '' } })).json()
  expect(log.attempts.map(({ status, error }) => [status, error])).toEqual([
    [null, 'The server refused the connection.'],
    [204, null],
  ])
  expect(log.body).toBe(receiver.received[0]?.body)
  expect(log.messageId).toBe(receiver.received[0]?.headers['webhook-id'])
})

test('a server that stops between the change and the delivery has lost nothing: the event waits in the database', async () => {
  await world.invite()
  expect(receiver.received).toHaveLength(0)
  await world.work()
  expect(receiver.received).toHaveLength(1)
})

test('gives up after ten tries, and sends again by hand under the same id', async () => {
  receiver.behave(answering(500, 'out of order'))
  await world.invite()
  await world.work()
  for (let count = 0; count < 12; count++) {
    world.advance(7 * 3_600_000)
    await sweep(world, 'sweep-webhooks')
  }
  expect(receiver.received).toHaveLength(10)
  const [failed] = await deliveries()
  expect(failed).toMatchObject({ state: 'failed', tries: 10, lastStatus: 500, nextTryAt: null })
  receiver.behave(answering(200, 'thanks'))
  const param = { id: failed?.id ?? '' }
  expect((await admin.api['webhook-deliveries'][':id'].replay.$post({ param })).status).toBe(200)
  await world.work()
  expect(await deliveries()).toMatchObject([{ state: 'delivered', tries: 1 }])
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
  verified(10)
})

test('an answer of 410 switches the endpoint off at once', async () => {
  receiver.behave(answering(410))
  await world.invite()
  await world.work()
  await world.invite()
  await world.work()
  expect(receiver.received).toHaveLength(1)
  expect(await readWebhook()).toMatchObject({ state: 'disabled', disabledBecause: 'gone' })
  const [failed] = await deliveries('failed')
  const replay = await admin.api['webhook-deliveries'][':id'].replay.$post({ param: { id: failed?.id ?? '' } })
  expect(replay.status).toBe(409)
  await admin.api.webhooks[':id'].$patch({ param: { id }, json: { enabled: true } })
  receiver.behave(answering(204))
  const again = await admin.api.webhooks[':id']['replay-failed'].$post({ param: { id } })
  expect(await again.json()).toEqual({ replayed: 1 })
  await world.work()
  expect(receiver.received).toHaveLength(2)
  expect(await readWebhook()).toMatchObject({ state: 'enabled', disabledBecause: null, failingSince: null })
})

test('an endpoint that nothing reaches for five days is switched off', async () => {
  receiver.behave(answering(500))
  await world.invite()
  await world.work()
  for (let count = 0; count < 9; count++) {
    expect(await readWebhook()).toMatchObject({ state: 'enabled' })
    world.advance(15 * 3_600_000)
    await sweep(world, 'sweep-webhooks')
  }
  expect(await readWebhook()).toMatchObject({ state: 'disabled', disabledBecause: 'failing' })
})

test('an endpoint that has too much to do is left in peace, for other messages too', async () => {
  receiver.behave(answering(429, '', { 'retry-after': '600' }))
  await world.invite()
  await world.work()
  await world.invite()
  await world.work()
  world.advance(500_000)
  await sweep(world, 'sweep-webhooks')
  expect(receiver.received).toHaveLength(1)
  receiver.behave(answering(204))
  world.advance(200_000)
  await sweep(world, 'sweep-webhooks')
  expect(receiver.received).toHaveLength(3)
  expect((await deliveries()).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
})

test('a redirect is a failure and is not followed', async () => {
  receiver.behave(answering(302, '', { location: `${receiver.url}/elsewhere` }))
  await world.invite()
  await world.work()
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hooks'])
  expect(await deliveries()).toMatchObject([{ state: 'waiting', lastStatus: 302 }])
})

test('of an answer without an end the beginning is kept, and it holds nothing up', async () => {
  receiver.behave((response) => {
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  })
  await world.invite()
  await world.work()
  const [delivery] = await deliveries()
  const log = await (await admin.api['webhook-deliveries'][':id'].$get({ param: { id: delivery?.id ?? '' } })).json()
  expect(log.state).toBe('delivered')
  expect(log.attempts[0]?.answer).toBe('x'.repeat(8_192))
})

test('after a rotation both secrets sign for a day, then the new one alone', async () => {
  const rotated = await (await admin.api.webhooks[':id']['rotate-secret'].$post({ param: { id } })).json()
  expect(rotated.secret).not.toBe(secret)
  await world.invite()
  await world.work()
  verified(0, secret)
  verified(0, rotated.secret)
  world.advance(24 * 3_600_000)
  await world.invite()
  await world.work()
  verified(1, rotated.secret)
  expect(String(receiver.received[1]?.headers['webhook-signature']).split(' ')).toHaveLength(1)
})

test('a secret is in no answer but the one that made it, and in no row', async () => {
  expect(await (await admin.api.webhooks.$get()).text()).not.toContain('whsec_')
  const rows = await world.database.sql`select * from webhooks`
  expect(JSON.stringify(rows)).not.toContain(secret.slice('whsec_'.length))
})

test('what happened stays unsaid where its transaction is rolled back', async () => {
  const before = await world.database.sql`select count(*) from hiring_events`
  const response = await admin.api.assessments[':id'].invitations.$post({
    param: { id: '00000000-0000-4000-8000-000000000000' },
    json: { name: 'Nobody', email: 'nobody@example.com' },
  })
  expect(response.status).toBe(404)
  expect(await world.database.sql`select count(*) from hiring_events`).toEqual(before)
})

test('two pages of the log follow each other without a gap', async () => {
  for (let count = 0; count < 3; count++) await world.invite()
  await world.work()
  const get = async (cursor?: string) =>
    (
      await admin.api.webhooks[':id'].deliveries.$get({
        param: { id },
        query: { limit: '2', ...(cursor !== undefined && { cursor }) },
      })
    ).json()
  const first = await get()
  const second = await get(first.cursor ?? '')
  expect([first.deliveries.length, second.deliveries.length, second.cursor]).toEqual([2, 1, null])
  expect(new Set([...first.deliveries, ...second.deliveries].map((one) => one.id)).size).toBe(3)
})
