import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createMailer } from '../../server/mail/mailer.ts'
import { candidateOf } from '../api/support/candidate.ts'
import { type Client, createWorld, type World } from '../api/support/world.ts'

const received: string[] = []
let refusal: { message: string; responseCode: number } | null = null
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (refusal) return done(Object.assign(new Error(refusal.message), refusal))
      received.push(Buffer.concat(chunks).toString())
      done()
    })
  },
})

let world: World
let without: World
let admin: Client
beforeAll(async () => {
  const server = smtp.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  world = await createWorld({ mailer: createMailer(`smtp://127.0.0.1:${port}`, 'Assay <assay@example.com>') })
  without = await createWorld()
  admin = await world.staff('admin')
})
afterAll(async () => {
  await new Promise<void>((resolve) => smtp.close(resolve))
  await world.close()
  await without.close()
})
beforeEach(() => {
  received.length = 0
  refusal = null
})

/** The link in a mail, whose lines quoted-printable has broken. */
function tokenIn(mail: string): string {
  return /\/t\/([\w-]{32})/.exec(mail.replaceAll('=\r\n', ''))?.[1] ?? ''
}

async function newestMail(client: Client) {
  const { mails } = await (await client.api.mails.$get({ query: {} })).json()
  return (await client.api.mails[':id'].$get({ param: { id: mails[0]?.id ?? '' } })).json()
}

const invitation = { name: 'Zoë Hale', email: 'zoe@example.com', send: true }

test('a real mail server gets text and HTML, and the link in it works', async () => {
  world.advance(1_000)
  await world.invite({ invitation })
  await world.work()
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('From: Assay <assay@example.com>')
  expect(received[0]).toMatch(/^To: .*<zoe@example\.com>/m)
  expect(received[0]).toMatch(/multipart\/alternative/)
  const opened = await candidateOf(world, tokenIn(received[0] ?? '')).api.invitation.$get()
  expect(opened.status).toBe(200)
  expect(await newestMail(admin)).toMatchObject({ state: 'sent', text: null, error: null })
})

test('a mail server that refuses for good ends it, and a person can send it again', async () => {
  world.advance(1_000)
  refusal = { message: 'No such mailbox', responseCode: 550 }
  await world.invite({ invitation })
  await world.work()
  const mail = await newestMail(admin)
  expect(mail).toMatchObject({ state: 'failed', tries: 1, error: expect.stringContaining('No such mailbox') })
  refusal = null
  expect((await admin.api.mails[':id']['send-again'].$post({ param: { id: mail.id } })).status).toBe(200)
  await world.work()
  expect(received).toHaveLength(1)
  expect((await admin.api.mails[':id']['send-again'].$post({ param: { id: mail.id } })).status).toBe(409)
})

test('a mail server that is busy is asked again by the queue', async () => {
  world.advance(1_000)
  refusal = { message: 'Try again later', responseCode: 451 }
  await world.invite({ invitation })
  await world.work()
  expect(await newestMail(admin)).toMatchObject({ state: 'waiting', tries: 1 })
  refusal = null
  await world.database.sql`update graphile_worker._private_jobs set run_at = now()`
  await world.work()
  expect(await newestMail(admin)).toMatchObject({ state: 'sent', tries: 2 })
})

test('without a mail server the text is kept for an admin, sealed in the database', async () => {
  await without.invite({ invitation })
  await without.work()
  const mail = await newestMail(await without.staff('admin'))
  expect(mail).toMatchObject({ state: 'kept', address: 'zoe@example.com' })
  expect((await candidateOf(without, tokenIn(mail.text ?? '')).api.invitation.$get()).status).toBe(200)
  const rows = await without.database.sql`select body from mails`
  expect(JSON.stringify(rows)).not.toContain('/t/')
})

test('a second mail carries a link of its own, and both work until the invitation is withdrawn', async () => {
  world.advance(1_000)
  const first = await world.invite({ invitation })
  await world.work()
  const { assessments } = await (await admin.api.assessments.$get()).json()
  const param = { id: assessments[0]?.id ?? '' }
  const { invitations } = await (await admin.api.assessments[':id'].invitations.$get({ param, query: {} })).json()
  const id = invitations[0]?.id ?? ''
  expect((await admin.api.invitations[':id'].resend.$post({ param: { id } })).status).toBe(200)
  await world.work()
  const second = tokenIn(received[1] ?? '')
  expect(second).not.toBe(first)
  for (const token of [first, second]) {
    expect(await (await candidateOf(world, token).api.invitation.$get()).json()).toMatchObject({ state: 'ready' })
  }
  await admin.api.invitations[':id'].revoke.$post({ param: { id } })
  for (const token of [first, second]) {
    expect(await (await candidateOf(world, token).api.invitation.$get()).json()).toMatchObject({ state: 'revoked' })
  }
  expect((await admin.api.invitations[':id'].resend.$post({ param: { id } })).status).toBe(409)
})

test('a file of 5,000 candidates is taken whole, and nobody of a file with one wrong line', async () => {
  await world.invite()
  const { assessments } = await (await admin.api.assessments.$get()).json()
  const param = { id: assessments[0]?.id ?? '' }
  const lines = Array.from({ length: 5_000 }, (_, index) => `Candidate ${index},c${index}@example.com`)
  const count = async () =>
    (await (await admin.api.assessments[':id'].invitations.$get({ param, query: {} })).json()).total
  const before = await count()
  const broken = { csv: ['name,email', ...lines.slice(0, 100), 'Nobody,nowhere'].join('\n'), send: false }
  const preview = await admin.api.assessments[':id'].invitations.import.preview.$post({ param, json: broken })
  expect(await preview.json()).toMatchObject({ rows: 100, faultCount: 1, faults: [{ line: 102, field: 'email' }] })
  expect((await admin.api.assessments[':id'].invitations.import.$post({ param, json: broken })).status).toBe(400)
  expect(await count()).toBe(before)
  const json = { csv: ['name,email', ...lines].join('\n'), send: false }
  const response = await admin.api.assessments[':id'].invitations.import.$post({ param, json })
  expect(response.status).toBe(201)
  expect(await response.json()).toEqual({ invited: 5_000 })
  expect(await count()).toBe(before + 5_000)
})
