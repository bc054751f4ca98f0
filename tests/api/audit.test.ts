import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAudit } from '../../server/audit/record-audit.ts'
import { candidateOf } from './support/candidate.ts'
import { type Client, createWorld, type World } from './support/world.ts'

const minute = 60_000

let world: World
let admin: Client
let attemptId: string
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
  const candidate = candidateOf(world, await world.invite({ invitation: { name: '=cmd' } }))
  await candidate.start()
  attemptId = (await (await candidate.api.attempt.$get()).json()).id
})
afterAll(() => world?.close())

const audit = async (query: Record<string, string> = {}) => (await admin.api.audit.$get({ query })).json()

test('acts on an attempt are kept with who, what, and from where', async () => {
  const key = crypto.randomUUID()
  const json = { key, minutes: 10, reason: 'A fire drill' }
  const cookie = await world.staffCookie('admin')
  for (let press = 0; press < 2; press += 1) {
    await world.app.request(`/api/attempts/${attemptId}/extra-time`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' },
      body: JSON.stringify(json),
    })
  }
  const { records } = await audit({ action: 'time.granted' })
  expect(records).toEqual([
    {
      id: expect.any(Number),
      at: '2026-01-15T09:00:00.000Z',
      actor: 'admin',
      action: 'time.granted',
      subject: attemptId,
      details: { minutes: 10, reason: 'A fire drill' },
      origin: '203.0.113.7',
    },
  ])
})

test('decisions, exports and the veil are kept, and found by who and by what', async () => {
  world.advance(80 * minute)
  await admin.api.attempts[':id'].$get({ param: { id: attemptId } })
  await world.work()
  const reviewer = await world.staff('reviewer')
  await reviewer.api['attempt-export'].$get({ query: { format: 'csv' } })
  const { assessment } = await (await admin.api.attempts[':id'].$get({ param: { id: attemptId } })).json()
  await admin.api.assessments[':id'].blind.$post({ param: { id: assessment.id }, json: { blind: true } })
  const all = (await audit()).records.map(({ actor, action, subject }) => [actor, action, subject])
  expect(all.slice(0, 3)).toEqual([
    ['admin', 'names.hidden', assessment.id],
    ['reviewer', 'attempts.exported', 'all assessments'],
    ['admin', 'time.granted', attemptId],
  ])
  expect((await audit({ search: 'review' })).records.map(({ action }) => action)).toEqual(['attempts.exported'])
  expect((await audit({ search: attemptId })).records.map(({ action }) => action)).toEqual(['time.granted'])
  expect((await audit({ search: '%' })).records).toEqual([])
})

test('a page begins where the last one ended', async () => {
  const all = (await audit()).records.map(({ id }) => id)
  const paged: number[] = []
  let cursor: number | null = null
  do {
    const page = await audit({ limit: '1', ...(cursor !== null && { cursor: String(cursor) }) })
    paged.push(...page.records.map(({ id }) => id))
    cursor = page.cursor
  } while (cursor !== null)
  expect(paged).toEqual(all)
})

test('the export has what fits, runs no formula, and is in the log itself', async () => {
  await recordAudit(world.context.db, {
    at: world.context.now(),
    actor: null,
    action: 'challenge.retired',
    subject: '=1+1',
    details: { hash: 'abc' },
  })
  const csv = await (await admin.api['audit-export'].$get({ query: { action: 'challenge.retired' } })).text()
  const lines = csv.split('\r\n')
  expect(lines[0]).toBe('id,at,who,what,to,from,details')
  expect(lines[1]?.replace(/^\d+/, '#')).toBe(
    `#,2026-01-15T10:20:00.000Z,Assay,challenge.retired,'=1+1,,"{""hash"":""abc""}"`,
  )
  expect(lines.slice(2)).toEqual([''])
  expect((await audit()).records[0]).toMatchObject({ action: 'audit.exported', actor: 'admin' })
})

test('it is for admins alone, and nobody changes a line', async () => {
  for (const role of ['reviewer', 'author'] as const) {
    const client = await world.staff(role)
    expect((await client.api.audit.$get({ query: {} })).status).toBe(403)
    expect((await client.api['audit-export'].$get({ query: {} })).status).toBe(403)
  }
  expect((await world.client().api.audit.$get({ query: {} })).status).toBe(401)
  await expect(world.database.sql`update audit_log set actor_name = 'nobody'`).rejects.toThrow('only grows')
  await expect(world.database.sql`delete from audit_log`).rejects.toThrow('only grows')
})
