import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, createWorld, type World } from '../api/support/world.ts'
import { type Receiver, startReceiver } from './support/receiver.ts'

let world: World
let receiver: Receiver
let admin: Client
beforeAll(async () => {
  world = await createWorld()
  receiver = await startReceiver()
  admin = await world.staff('admin')
})
afterAll(async () => {
  await receiver.stop()
  await world.close()
})

test.each([
  ['http://hooks.example.com/', 'The URL must begin with https://.'],
  ['https://127.0.0.1/hooks', 'The URL leads to a private address.'],
  ['https://[::1]/hooks', 'The URL leads to a private address.'],
  ['https://169.254.169.254/latest/meta-data', 'The URL leads to a private address.'],
  ['https://user:secret@hooks.example.com/', 'The URL must hold no user name and no password.'],
])('%s is refused when the webhook is made', async (url, message) => {
  const response = await admin.api.webhooks.$post({ json: { url } })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code: 'invalid-input', message } })
})

test('a name that leads to this machine is found out when it is called, and nothing is sent', async () => {
  const { port } = new URL(receiver.url)
  const signal = new AbortController().signal
  const outcome = await world.context.outbound({
    method: 'POST',
    url: `https://localhost:${port}/`,
    headers: {},
    signal,
  })
  expect(outcome).toMatchObject({ status: null, error: 'localhost leads to a private address.', answer: '' })
  expect(receiver.received).toEqual([])
})
