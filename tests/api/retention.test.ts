import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditLog } from '../../server/audit/tables.ts'
import { invitations } from '../../server/invitations/tables.ts'
import { applyRetention } from '../../server/privacy/retention/apply-retention.ts'
import { candidateOf } from './support/candidate.ts'
import { finishedAttempts } from './support/finished.ts'
import { columnsThatHold } from './support/whole-database.ts'
import { type Client, createWorld, type World } from './support/world.ts'

const day = 86_400_000

let world: World
let admin: Client
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
})
afterAll(() => world.close())

const running = new AbortController()
const apply = (signal = running.signal) => applyRetention(world.context, { signal })
const emails = async () => {
  const rows = await world.context.db.select({ email: invitations.email }).from(invitations)
  return rows.map(({ email }) => email).toSorted()
}
const person = (name: string) => ({ name, email: `${name}@keep.example` })

test('candidates go when their assessment’s time is over, counted from the end or the decision', async () => {
  const rule = { retentionDays: 40, challenges: [{ slug: 'doubling' }] }
  const { attempts } = await finishedAttempts(world, rule, ['early', 'decided'].map(person))
  await finishedAttempts(world, { challenges: [{ slug: 'doubling' }] }, [person('usual')])
  await world.invite({ assessment: { retentionDays: 10 }, invitation: person('never-started') })
  const atWork = candidateOf(
    world,
    await world.invite({ assessment: { retentionDays: 1 }, invitation: person('at-work') }),
  )
  await atWork.start()
  world.advance(20 * day)
  const decision = { outcome: 'hold', reason: 'R', basedOn: 0 } as const
  await admin.api.attempts[':id'].decisions.$post({ param: { id: attempts[1] ?? '' }, json: decision })

  const { upcoming, ...periods } = await (await admin.api.retention.$get()).json()
  expect(periods).toEqual({ candidateDays: 180, signalDays: 30 })
  expect(upcoming.map(({ days, on, candidates }) => [days, on, candidates])).toEqual([
    [10, '2026-02-08', 1],
    [40, '2026-02-24', 1],
  ])

  world.advance(4 * day)
  await apply()
  expect(await emails()).toEqual(['at-work', 'decided', 'early', 'usual'].map((name) => `${name}@keep.example`))
  world.advance(16 * day)
  await apply()
  expect(await emails()).toEqual(['at-work', 'decided', 'usual'].map((name) => `${name}@keep.example`))
  expect(await columnsThatHold(world, ['early@keep.example'])).toEqual([])
  world.advance(20 * day)
  await apply()
  expect(await emails()).toEqual(['at-work@keep.example', 'usual@keep.example'])
  await apply()
  const { records } = await (await admin.api.erasures.$get({ query: {} })).json()
  expect(records.filter(({ kind }) => kind === 'retention').map(({ count, days, at }) => [count, days, at])).toEqual([
    [1, 40, '2026-03-16T09:00:00.000Z'],
    [1, 40, '2026-02-24T09:00:00.000Z'],
    [1, 10, '2026-02-08T09:00:00.000Z'],
  ])
})

test('signals and addresses go first, and the edits stay', async () => {
  const { attempts } = await finishedAttempts(world, { challenges: [{ slug: 'doubling' }] }, [person('signals')])
  const param = { id: attempts[0] ?? '' }
  await world.app.request(`/api/attempts/${param.id}/interview-links`, {
    method: 'POST',
    headers: {
      cookie: await world.staffCookie('admin'),
      origin: 'http://localhost:4300',
      'content-type': 'application/json',
      'x-forwarded-for': '203.0.113.9',
    },
    body: JSON.stringify({ label: 'L', days: 1 }),
  })
  const read = async () => (await admin.api.attempts[':id'].$get({ param })).json()
  const before = await read()
  expect([before.signalsErasedAt, await columnsThatHold(world, ['203.0.113.9'])]).toEqual([
    null,
    ['public.audit_log.origin'],
  ])
  world.advance(29 * day)
  await apply()
  expect((await read()).signalsErasedAt).toBe(null)
  world.advance(2 * day)
  await apply()
  const after = await read()
  expect(after).toMatchObject({ signals: [], signalsErasedAt: world.context.now().toISOString() })
  expect(after.happenings.absences).toEqual([])
  expect(after.challenges[0]?.work).toEqual(before.challenges[0]?.work)
  expect(await columnsThatHold(world, ['203.0.113.9', '"event":"blur"'])).toEqual([])
  await world.work()
  expect(await read()).toMatchObject({ signalsErasedAt: after.signalsErasedAt, signalCount: null })
})

test('a run that is stopped leaves each batch whole, and the next goes on', async () => {
  const { id } = await (
    await admin.api.assessments.$post({
      json: { title: 'Many', role: 'R', durationMinutes: 5, retentionDays: 5, challenges: [{ slug: 'doubling' }] },
    })
  ).json()
  const names = Array.from({ length: 45 }, (_, index) => `many${index},many${index}@batch.example`)
  const json = { csv: `name,email\n${names.join('\n')}\n`, send: false }
  await admin.api.assessments[':id'].invitations.import.$post({ param: { id }, json })
  const left = async () =>
    (await world.context.db.select().from(invitations).where(eq(invitations.assessmentId, id))).length
  expect(await left()).toBe(45)
  world.advance(20 * day)
  const stopped = new AbortController()
  stopped.abort(new Error('stopping'))
  await expect(apply(stopped.signal)).rejects.toThrow('stopping')
  expect(await left()).toBe(25)
  await Promise.all([apply(), apply()])
  expect(await left()).toBe(0)
  const { records } = await (await admin.api.erasures.$get({ query: {} })).json()
  const erased = records.filter(({ days }) => days === 5)
  expect(erased.reduce((sum, { count }) => sum + count, 0)).toBe(45)
  const applied = await world.context.db.select().from(auditLog).where(eq(auditLog.action, 'retention.applied'))
  expect(applied.map(({ details }) => details)).toContain('{"kind":"candidates","erased":20}')
})

test('what was made before candidates were told a number of days is kept until somebody erases it', async () => {
  const token = await world.invite({ assessment: { retentionDays: 5 }, invitation: person('long-ago') })
  await candidateOf(world, token).start()
  await candidateOf(world, token).api.finish.$post({ json: { journal: { writer: randomUUID(), batches: [] } } })
  const { sql } = world.database
  await sql`
    update assessment_versions set settings = (settings::jsonb - 'retentionDays')::text
    where assessment_id = (select assessment_id from invitations where email = 'long-ago@keep.example')`
  world.advance(400 * day)
  await apply()
  expect(await emails()).toContain('long-ago@keep.example')
})
