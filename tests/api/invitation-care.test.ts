import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { remindCandidates } from '../../server/invitations/care/remind-candidates.ts'
import type { NewAssessment, NewInvitation } from '../../server/shared/assessments.ts'
import { type Candidate, candidateOf, nothing } from './support/candidate.ts'
import { type Client, createWorld, type World } from './support/world.ts'

let world: World
let admin: Client
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
})
afterAll(() => world.close())

const day = 24 * 3_600_000
const reopen = { reason: 'She was ill.', days: 3, minutes: 20 }

let id: string
let candidate: Candidate
beforeEach(() => invite())

async function invite(invitation: Partial<NewInvitation> = {}, assessment: Partial<NewAssessment> = {}) {
  // So that the newest of all is the one that is made here.
  world.advance(1_000)
  candidate = candidateOf(world, await world.invite({ invitation, assessment }))
  const { assessments } = await (await admin.api.assessments.$get()).json()
  const all = await admin.api.assessments[':id'].invitations.$get({
    param: { id: assessments[0]?.id ?? '' },
    query: {},
  })
  const { invitations } = await all.json()
  id = invitations[0]?.id ?? ''
}

const one = () => admin.api.invitations[':id']
const param = () => ({ id })
/** Looks at the link, a second later than whatever was before. */
async function told() {
  world.advance(1_000)
  return (await candidate.api.invitation.$get()).json()
}

function tick() {
  world.advance(1_000)
}

async function timeline() {
  const { entries } = await (await one().timeline.$get({ param: param() })).json()
  return entries.map(({ kind, by, note }) => [kind, by, note].filter(Boolean).join(' '))
}

test('extra time before the start is told to the candidate and kept with its reason', async () => {
  const given = await one()['extra-time'].$post({ param: param(), json: { minutes: 15, reason: 'Dyslexia' } })
  expect(await given.json()).toMatchObject({ extraMinutes: 15, state: 'ready' })
  expect(await told()).toMatchObject({ durationMs: 75 * 60_000, extraMs: 15 * 60_000 })
  tick()
  await candidate.start()
  const late = await one()['extra-time'].$post({ param: param(), json: { minutes: 30, reason: 'No' } })
  expect(late.status).toBe(409)
  expect(await timeline()).toEqual(['invited', 'extra-time admin 15 min: Dyslexia', 'opened', 'started'])
})

test('a link that has ended works again, for the days that were given', async () => {
  expect((await one().reopen.$post({ param: param(), json: reopen })).status).toBe(409)
  world.advance(15 * day)
  expect(await told()).toMatchObject({ state: 'expired' })
  tick()
  expect(await (await one().reopen.$post({ param: param(), json: reopen })).json()).toMatchObject({ state: 'ready' })
  expect(await told()).toMatchObject({ state: 'ready' })
  await one().revoke.$post({ param: param() })
  tick()
  expect((await candidate.start()).status).toBe(410)
  await one().reopen.$post({ param: param(), json: reopen })
  tick()
  expect((await candidate.start()).status).toBe(200)
  expect(await timeline()).toEqual([
    'invited',
    'opened',
    'reopened admin She was ill.',
    'revoked admin',
    'reopened admin She was ill.',
    'started',
  ])
})

test('what is done to the clock of somebody who works is told with its reason', async () => {
  const started = await (await candidate.start()).json()
  const attempt = admin.api.attempts[':id']
  const own = { param: { id: started.id } }
  tick()
  const grant = { key: randomUUID(), minutes: 5, reason: 'The line was down.' }
  expect((await attempt['extra-time'].$post({ ...own, json: grant })).status).toBe(200)
  tick()
  await attempt.pause.$post({ ...own, json: { reason: 'Fire alarm' } })
  tick()
  await attempt.resume.$post(own)
  expect((await timeline()).slice(-4)).toEqual([
    'started',
    'more-time admin 5 min: The line was down.',
    'paused admin Fire alarm',
    'resumed admin',
  ])
})

test('no link works again beyond the last day of its assessment', async () => {
  const closesAt = new Date(world.context.now().getTime() + 20 * day).toISOString()
  await invite({}, { closesAt })
  world.advance(18 * day)
  expect(await (await one().reopen.$post({ param: param(), json: reopen })).json()).toMatchObject({
    expiresAt: closesAt,
  })
  world.advance(3 * day)
  expect((await one().reopen.$post({ param: param(), json: reopen })).status).toBe(409)
})

test('an attempt that is over goes on with the time that was left and some more', async () => {
  await candidate.start()
  world.advance(20 * 60_000)
  await candidate.api.finish.$post({ json: { journal: nothing() } })
  await world.work()
  world.advance(2 * day)
  expect(await (await one().reopen.$post({ param: param(), json: reopen })).json()).toMatchObject({ state: 'running' })
  const attempt = await (await candidate.api.attempt.$get()).json()
  expect(attempt).toMatchObject({ state: 'running', remainingMs: 60 * 60_000, finishReason: null })
  expect((await one().reopen.$post({ param: param(), json: reopen })).status).toBe(409)
  world.advance(60 * 60_000 + 60_000)
  expect(await (await candidate.api.attempt.$get()).json()).toMatchObject({
    state: 'finished',
    finishReason: 'deadline',
  })
})

test('one whose time is up and that nobody has closed is closed, then goes on', async () => {
  await candidate.start()
  world.advance(5 * 60 * 60_000)
  expect((await one().reopen.$post({ param: param(), json: reopen })).status).toBe(200)
  expect(await (await candidate.api.attempt.$get()).json()).toMatchObject({
    state: 'running',
    remainingMs: 20 * 60_000,
  })
})

test('what is decided stays decided', async () => {
  await candidate.start()
  const finished = await (await candidate.api.finish.$post({ json: { journal: nothing() } })).json()
  tick()
  const decision = { outcome: 'decline', reason: 'Not yet.', basedOn: 0 } as const
  await admin.api.attempts[':id'].decisions.$post({ param: { id: finished.id }, json: decision })
  expect((await one().reopen.$post({ param: param(), json: reopen })).status).toBe(409)
  expect((await timeline()).at(-1)).toBe('decided admin decline')
})

async function letters() {
  const { mails } = await (await admin.api.mails.$get({ query: { limit: '100' } })).json()
  return mails.filter(({ address }) => address === 'reminded@example.com').map(({ kind }) => kind)
}

test('one reminder before the link ends, none after the start, none to whom was not written', async () => {
  const email = 'reminded@example.com'
  await invite({ email, send: true })
  await remindCandidates(world.context)
  expect(await letters()).toEqual(['invitation'])
  world.advance(12 * day)
  await Promise.all([remindCandidates(world.context), remindCandidates(world.context)])
  await remindCandidates(world.context)
  expect(await letters()).toEqual(['reminder', 'invitation'])
  expect(await timeline()).toEqual(['invited', 'mail kept', 'reminder kept'])

  await invite({ email, send: true })
  await candidate.start()
  await invite({ email, send: false })
  world.advance(12 * day)
  await remindCandidates(world.context)
  expect(await letters()).toEqual(['invitation', 'reminder', 'invitation'])
})

test('the company’s own words go out in its mails', async () => {
  const mailText = 'Thank you for the talk.'
  await invite({ email: 'reminded@example.com', send: true }, { mailText, mailSubject: 'Your next step' })
  const { mails } = await (await admin.api.mails.$get({ query: { limit: '1' } })).json()
  const { subject, text } = await (await admin.api.mails[':id'].$get({ param: { id: mails[0]?.id ?? '' } })).json()
  expect([subject, text?.includes(mailText)]).toEqual(['Your next step', true])
})
