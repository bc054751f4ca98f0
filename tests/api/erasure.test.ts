import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeAttemptJob } from '../../server/attempts/close-job.ts'
import { attempts } from '../../server/attempts/tables.ts'
import { invitations } from '../../server/invitations/tables.ts'
import { candidateOf, nothing } from './support/candidate.ts'
import { marker, person } from './support/person.ts'
import { type Everywhere, personEverywhere } from './support/person-everywhere.ts'
import { columnsThatHold } from './support/whole-database.ts'
import { type Client, createWorld, type World } from './support/world.ts'

let world: World
let admin: Client
let one: Everywhere
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
  one = await personEverywhere(world)
})
afterAll(() => world.close())

const words = [person.name, person.email, encodeURIComponent(person.name), marker]
const request = { confirm: person.email, reason: 'asked' } as const

/** Every table that refers to an invitation or an attempt, through however many others, and what is deleted with it. */
async function tablesOfPeople(): Promise<{ table: string; refersTo: string; onDelete: string }[]> {
  const { sql } = world.database
  return sql`
    with recursive reached as (
      select c.oid from pg_class c where c.oid in ('invitations'::regclass, 'attempts'::regclass)
      union select k.conrelid from pg_constraint k join reached r on r.oid = k.confrelid where k.contype = 'f'
    )
    select k.conrelid::regclass::text as table, k.confrelid::regclass::text as "refersTo", k.confdeltype::text as "onDelete"
    from pg_constraint k join reached r on r.oid = k.confrelid where k.contype = 'f' order by 1, 2`
}

test('whatever refers to a candidate goes with them', async () => {
  const kept = (await tablesOfPeople()).filter(({ onDelete }) => onDelete !== 'c')
  // erase-invitations.ts deletes attempts by itself.
  expect(kept).toEqual([{ table: 'attempts', refersTo: 'invitations', onDelete: 'a' }])
  const named = await world.database.sql<{ column: string }[]>`
    select c.table_name || '.' || c.column_name as column from information_schema.columns c
    where c.table_schema = 'public' and c.data_type = 'uuid' and c.column_name ~ '(attempt|invitation|submission|order|event)'
      and not exists (
        select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.conrelid = c.table_name::regclass and a.attname = c.column_name)
    order by 1`
  // The first are deleted by erase-invitations.ts; the record keeps the id alone.
  expect(named.map(({ column }) => column)).toEqual(['erasures.invitation_id', 'grading_turns.attempt_id'])
})

test('the person of these tests has left something in every one of those tables', async () => {
  const tables = new Set((await tablesOfPeople()).map(({ table }) => table))
  const empty: string[] = []
  for (const table of [...tables, 'invitations']) {
    const [row] = await world.database.sql`select 1 from ${world.database.sql(table)} limit 1`
    if (!row) empty.push(table)
  }
  expect(empty).toEqual([])
})

test('before, they are found in every kind of place', async () => {
  expect(await columnsThatHold(world, words)).toMatchInlineSnapshot(`
    [
      "public.accommodation_requests.note",
      "public.accommodation_requests.reply",
      "public.aside_batches.body",
      "public.ats_exchanges.request",
      "public.ats_orders.external_key",
      "public.attempt_pauses.reason",
      "public.audit_log.details",
      "public.challenge_feedback.comment",
      "public.decisions.reason",
      "public.earlier_verdicts.verdict",
      "public.hiring_events.data",
      "public.idempotent_requests.body",
      "public.interview_links.label",
      "public.invitation_acts.reason",
      "public.invitation_links.token_hash",
      "public.invitations.email",
      "public.invitations.name",
      "public.journal_batches.body",
      "public.mails.address",
      "public.mails.body",
      "public.mails.name",
      "public.regraded_submissions.compile_error",
      "public.regraded_submissions.verdict",
      "public.review_comments.body",
      "public.review_ratings.note",
      "public.reviews.reason",
      "public.saved_views.search",
      "public.score_overrides.reason",
      "public.submissions.compile_error",
      "public.submissions.files",
      "public.submissions.verdict",
      "public.time_grants.reason",
      "public.webhook_attempts.answer",
    ]
  `)
})

test('only an admin erases, and only with the address typed', async () => {
  const param = { id: one.invitation }
  const recruiter = await world.staff('recruiter')
  expect((await recruiter.api.invitations[':id'].erasure.$post({ param, json: request })).status).toBe(403)
  const mistyped = { ...request, confirm: 'zq.unique@example.com' }
  expect((await admin.api.invitations[':id'].erasure.$post({ param, json: mistyped })).status).toBe(400)
  const plan = await (await admin.api.invitations[':id'].erasure.$get({ param })).json()
  expect(plan).toEqual({
    ...person,
    invitations: [{ id: one.invitation, assessment: 'T', state: 'finished' }],
  })
})

test('of two erasures at once one erases, and afterwards nothing is found', async () => {
  const param = { id: one.invitation }
  const erase = () => admin.api.invitations[':id'].erasure.$post({ param, json: request })
  const answers = await Promise.all([erase(), erase()])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404])
  expect(await columnsThatHold(world, words)).toEqual([])
  await world.work()
  expect(await columnsThatHold(world, words)).toEqual([])
  expect((await world.database.sql`select 1 from invitations where id = ${one.invitation}`).length).toBe(0)
})

test('the audit log keeps what was done, to an id, without its words', async () => {
  const { records } = await (await admin.api.audit.$get({ query: { search: one.attempt } })).json()
  expect(records.map(({ action, details }) => [action, details])).toContainEqual([
    'decision.made',
    { outcome: 'hold', reason: '[erased]' },
  ])
  const erased = await (await admin.api.audit.$get({ query: { action: 'candidate.erased' } })).json()
  expect(erased.records).toMatchObject([
    { actor: 'admin', subject: one.invitation, details: { reason: 'asked', invitations: 1 } },
  ])
})

test('nothing else changes the audit log, and the function only forgets', async () => {
  const { sql } = world.database
  const forbidden = [
    `update audit_log set details = '{}'`,
    `update audit_log set origin = null where true`,
    `select set_config('assay.audit_forgets', 'yes', false); update audit_log set actor_name = 'nobody'`,
    `select set_config('assay.audit_forgets', 'yes', false); update audit_log set details = '{"reason":"another"}'`,
    `select set_config('assay.audit_forgets', 'yes', false); delete from audit_log`,
    `truncate audit_log`,
  ]
  for (const statement of forbidden) {
    await expect(
      sql.begin((tx) => tx.unsafe(statement)),
      statement,
    ).rejects.toThrow('only grows')
  }
})

test('their link leads nowhere, and a job that comes late ends', async () => {
  const candidate = candidateOf(world, one.token)
  expect((await candidate.api.invitation.$get()).status).toBe(404)
  expect((await candidate.api.journal.$post({ json: nothing() })).status).toBe(404)
  await expect(closeAttemptJob(world.context, { attemptId: one.attempt })).resolves.toBeUndefined()
})

test('somebody at work is cut off only where that was said, with every invitation of the address', async () => {
  const invitation = { name: 'Bea', email: 'bea@example.org' }
  const candidate = candidateOf(world, await world.invite({ invitation }))
  await world.invite({ invitation: { ...invitation, email: 'BEA@example.org' } })
  await candidate.start()
  const rows = await world.context.db.select().from(invitations)
  const param = { id: rows.find(({ email }) => email === 'bea@example.org')?.id ?? '' }
  const json = { confirm: 'Bea@Example.org', reason: 'mistake' } as const
  expect((await admin.api.invitations[':id'].erasure.$post({ param, json })).status).toBe(409)
  const insisted = { ...json, endsRunning: true }
  const answer = await admin.api.invitations[':id'].erasure.$post({ param, json: insisted })
  expect(await answer.json()).toEqual({ invitations: 2 })
  expect((await candidate.api.journal.$post({ json: candidate.write('late') })).status).toBe(404)
  expect((await candidate.api.finish.$post({ json: { journal: nothing() } })).status).toBe(404)
  expect(await columnsThatHold(world, ['bea@example.org'])).toEqual([])
})

test('a link that is opened while its person is erased starts nothing', async () => {
  const candidate = candidateOf(world, await world.invite({ invitation: { name: 'Cy', email: 'cy@example.org' } }))
  const [row] = (await world.context.db.select().from(invitations)).filter(({ email }) => email === 'cy@example.org')
  const json = { confirm: 'cy@example.org', reason: 'asked', endsRunning: true } as const
  const [started, erased] = await Promise.all([
    candidate.start(),
    admin.api.invitations[':id'].erasure.$post({ param: { id: row?.id ?? '' }, json }),
  ])
  expect(erased.status).toBe(200)
  expect([201, 200, 404]).toContain(started.status)
  expect((await candidate.api.attempt.$get()).status).toBe(404)
  const left = await world.context.db.select().from(attempts)
  expect(left.filter(({ invitationId }) => invitationId === row?.id)).toEqual([])
  expect(await columnsThatHold(world, ['cy@example.org'])).toEqual([])
})
