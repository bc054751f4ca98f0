import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { attempts as attemptRows } from '../../server/attempts/tables.ts'
import { auditLog } from '../../server/audit/tables.ts'
import { parseChallenge } from '../../server/challenges/format/parse-challenge.ts'
import { storeChallengeVersions } from '../../server/challenges/store-versions.ts'
import { startWorker } from '../../server/jobs/worker.ts'
import { hiringEvents } from '../../server/outbox/tables.ts'
import { createTasks } from '../../server/tasks.ts'
import { candidateOf } from './support/candidate.ts'
import { doubling } from './support/challenges.ts'
import { finishedAttempts } from './support/finished.ts'
import { type Client, createWorld, type World } from './support/world.ts'

/** A version of a challenge tried on a cohort: looked at, applied or dropped as one act. */

const first = parseChallenge(doubling)
/** The fake sandbox passes whatever it is given where a case has that name. */
const lenient = 'group: edges\nmodule: double\ncall: double\ncases:\n  - { name: lenient, args: [0], expect: 0 }\n'
const second = parseChallenge({
  ...doubling,
  files: { ...doubling.files, 'tests/hidden/edges.yaml': { text: lenient } },
})
const third = parseChallenge({
  ...doubling,
  files: { ...doubling.files, 'statement.md': { text: 'Please double.\n' } },
})

let world: World
let admin: Client
let assessment = ''
let attempts: string[] = []
const unknown = '00000000-0000-4000-8000-000000000000'
const param = (id: string) => ({ param: { id } })

beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
  ;({ assessment, attempts } = await finishedAttempts(world, {}, [
    { name: 'Ada Right', email: 'ada@example.com' },
    { name: 'Ben Right', email: 'ben@example.com' },
  ]))
  attempts.push(await finishWith('Cleo Wrong', 'export const double = (n) => n + 2\n'))
  await storeChallengeVersions(world.context.db, [second])
  await storeChallengeVersions(world.context.db, [third])
})
afterAll(() => world.close())

async function finishWith(name: string, text: string): Promise<string> {
  const json = { name, email: `${name.split(' ')[0]?.toLowerCase()}@example.com` }
  const { link } = await (await admin.api.assessments[':id'].invitations.$post({ ...param(assessment), json })).json()
  const candidate = candidateOf(world, link.slice(link.lastIndexOf('/') + 1))
  const { id } = await (await candidate.start()).json()
  await candidate.api.finish.$post({ json: { journal: candidate.write(text) } })
  await world.work()
  return id
}

const start = (client: Client, hash: string, challenge = 'doubling', id = assessment) =>
  client.api.assessments[':id'].regradings.$post({ ...param(id), json: { challenge, hash } })
const begin = async (hash: string) => {
  const response = await start(admin, hash)
  expect(response.status).toBe(201)
  return (await response.json()).id
}
const read = async (id: string) => (await admin.api.regradings[':id'].$get({ ...param(id), query: {} })).json()
const apply = (id: string) => admin.api.regradings[':id'].apply.$post(param(id))
const drop = (id: string) => admin.api.regradings[':id'].drop.$post(param(id))
const include = (id: string) => admin.api.regradings[':id'].include.$post(param(id))
const scores = async () => {
  const rows = await world.context.db.select().from(attemptRows).where(eq(attemptRows.assessmentId, assessment))
  return Object.fromEntries(rows.map(({ id, score }) => [id, score]))
}
const acts = async (id: string) =>
  (await world.context.db.select().from(auditLog).where(eq(auditLog.subject, id)).orderBy(auditLog.id)).map(
    ({ action, actorName, details }) => [action, actorName, JSON.parse(details)],
  )
const messageOf = async (asked: Promise<{ status: number; json(): Promise<unknown> }>) => {
  const response = await asked
  return [response.status, ((await response.json()) as { error: { message: string } }).error.message]
}

test('only admins regrade, and only with a version of a challenge that the assessment has', async () => {
  for (const role of ['reviewer', 'author'] as const) {
    const other = await world.staff(role)
    expect((await start(other, second.hash)).status).toBe(403)
    expect((await other.api.assessments[':id'].regradings.$get(param(assessment))).status).toBe(403)
    expect((await other.api.regradings[':id'].apply.$post(param(unknown))).status).toBe(403)
    expect((await other.api.regradings[':id'].drop.$post(param(unknown))).status).toBe(403)
  }
  expect((await start(admin, second.hash, 'greeting')).status).toBe(404)
  expect((await start(admin, 'nothing')).status).toBe(404)
  expect((await start(admin, second.hash, 'doubling', unknown)).status).toBe(404)
  expect(await messageOf(start(admin, first.hash))).toEqual([
    400,
    'Every attempt that is over is graded with this version already.',
  ])
  for (const act of [apply, drop, include]) expect((await act(unknown)).status).toBe(404)
})

test('the versions are offered, with how many attempts are graded with each', async () => {
  const { challenges, regradings } = await (
    await admin.api.assessments[':id'].regradings.$get(param(assessment))
  ).json()
  expect(regradings).toEqual([])
  expect(challenges.map(({ slug }) => slug)).toEqual(['doubling'])
  const counts = Object.fromEntries(challenges[0]?.versions.map(({ hash, attempts: many }) => [hash, many]) ?? [])
  expect(counts).toEqual({ [first.hash]: 3, [second.hash]: 0, [third.hash]: 0 })
})

test('a regrading that is tried and dropped changes nothing, and a second one waits for it', async () => {
  const before = await scores()
  const id = await begin(second.hash)
  expect(await read(id)).toMatchObject({ state: 'running', progress: { total: 3, done: 0 } })
  expect((await apply(id)).status).toBe(409)
  expect((await start(admin, third.hash)).status).toBe(409)
  await world.work()
  const view = await read(id)
  expect(view).toMatchObject({
    state: 'ready',
    progress: { total: 3, done: 3 },
    total: 1,
    unaffected: 2,
    decided: 0,
    overridden: 0,
    failed: 0,
    missing: 0,
    running: 0,
  })
  expect(view.attempts).toMatchObject([
    { attemptId: attempts[2], candidate: 'Cleo Wrong', before: 0, after: 100, challengeBefore: 0, challengeAfter: 100 },
  ])
  expect(view.attempts[0]?.tests).toContainEqual({
    name: 'lenient',
    group: 'edges.yaml',
    visibility: 'hidden',
    before: null,
    after: 'passed',
    message: null,
  })
  expect(await (await drop(id)).json()).toMatchObject({ state: 'dropped', settledBy: 'admin', total: 0 })
  expect(await scores()).toEqual(before)
  expect((await messageOf(apply(id)))[1]).toBe('admin has dropped this regrading already.')
  expect((await acts(id)).map(([action, who]) => [action, who])).toEqual([
    ['regrade.started', 'admin'],
    ['regrade.dropped', 'admin'],
  ])
})

test('one that is dropped while it runs grades nothing more', async () => {
  const id = await begin(second.hash)
  await drop(id)
  const asked = world.sandbox.requests.length
  await world.work()
  expect(world.sandbox.requests).toHaveLength(asked)
  expect(await read(id)).toMatchObject({ state: 'dropped', progress: { total: 3, done: 0 } })
})

test('a worker that stops in the middle leaves the rest to the next one, and nothing is graded twice', async () => {
  const id = await begin(second.hash)
  const { sandbox, context, database } = world
  const before = sandbox.requests.length
  const asked = (many: number) => vi.waitFor(() => expect(sandbox.requests).toHaveLength(before + many), 20_000)
  const firstMayEnd = Promise.withResolvers<void>()
  sandbox.gate = firstMayEnd.promise
  const tasks = createTasks(context)
  const worker = await startWorker({ databaseUrl: database.url, tasks, log: context.log, concurrency: 1 })
  await asked(1)
  sandbox.gate = new Promise(() => {})
  firstMayEnd.resolve()
  await asked(2)
  await worker.stop()
  expect(await read(id)).toMatchObject({ state: 'running', progress: { total: 3, done: 1 } })

  sandbox.gate = Promise.resolve()
  await world.work()
  expect(await read(id)).toMatchObject({ state: 'ready', progress: { total: 3, done: 3 }, total: 1, unaffected: 2 })
  expect(sandbox.requests).toHaveLength(before + 4)
  await drop(id)
})

test('it goes behind what candidates wait for', async () => {
  const id = await begin(second.hash)
  await world.work()
  expect(world.sandbox.requests.at(-1)?.priority).toBe('background')
  await drop(id)
})

test('whoever ended since has to be graded too before it is applied; overrides and decisions are pointed out', async () => {
  const id = await begin(second.hash)
  await world.work()
  const late = await finishWith('Dan Wrong', 'export const double = (n) => n + 3\n')
  expect(await read(id)).toMatchObject({ state: 'ready', missing: 1, total: 1 })
  expect(await messageOf(apply(id))).toEqual([
    409,
    'One more attempt has ended since. Have that graded too, then apply.',
  ])
  expect(await (await include(id)).json()).toMatchObject({ state: 'running', progress: { total: 4, done: 3 } })
  await world.work()
  const cleo = attempts[2] ?? ''
  await admin.api.attempts[':id'].judgement.overrides.$post({
    ...param(cleo),
    json: { score: 40, reason: 'Read by hand', basedOn: 0 },
  })
  await admin.api.attempts[':id'].decisions.$post({
    ...param(late),
    json: { outcome: 'decline', reason: 'Weak', basedOn: 0 },
  })
  const view = await read(id)
  expect(view).toMatchObject({ state: 'ready', total: 2, unaffected: 2, decided: 1, overridden: 1, missing: 0 })
  expect(view.attempts.find(({ attemptId }) => attemptId === cleo)).toMatchObject({ override: 40, decision: null })
  expect(view.attempts.find(({ attemptId }) => attemptId === late)).toMatchObject({
    override: null,
    decision: 'decline',
  })
  await world.context.db.delete(hiringEvents)
  world.advance(60_000)
  const both = await Promise.all([apply(id), apply(id)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(await scores()).toEqual({ [attempts[0] ?? '']: 100, [attempts[1] ?? '']: 100, [cleo]: 100, [late]: 100 })
  const told = await world.context.db.select().from(hiringEvents).where(eq(hiringEvents.type, 'attempt.graded'))
  expect(told.map(({ data }) => (JSON.parse(data) as { attempt: { id: string } }).attempt.id).toSorted()).toEqual(
    [cleo, late].toSorted(),
  )
  expect(await read(id)).toMatchObject({ state: 'applied', changed: 2, total: 2, unaffected: 2, settledBy: 'admin' })
  expect((await acts(id)).at(-1)).toEqual([
    'regrade.applied',
    'admin',
    { assessment, challenge: 'doubling', hash: second.hash, changed: 2 },
  ])
})

test('the attempt keeps the verdict from before: with which version, by whom replaced, and when', async () => {
  const reviewer = await world.staff('reviewer')
  const attempt = await (await reviewer.api.attempts[':id'].$get(param(attempts[2] ?? ''))).json()
  const [submission] = attempt.challenges[0]?.submissions ?? []
  expect(submission).toMatchObject({ score: 100, gradedWith: second.hash, counts: true })
  expect(submission?.earlier).toMatchObject([
    { hash: first.hash, score: 0, passed: 0, replacedBy: 'admin', replacedAt: '2026-01-15T09:01:00.000Z' },
  ])
  expect(submission?.earlier[0]?.tests.every(({ status }) => status === 'failed')).toBe(true)
  expect(attempt.scoreOverride).toBe(40)
})

test('one regrading after the other: back to stricter tests, with both earlier verdicts kept', async () => {
  const id = await begin(third.hash)
  await world.work()
  expect(await read(id)).toMatchObject({ state: 'ready', total: 2, unaffected: 2 })
  expect((await apply(id)).status).toBe(200)
  expect((await scores())[attempts[2] ?? '']).toBe(0)
  const attempt = await (await admin.api.attempts[':id'].$get(param(attempts[2] ?? ''))).json()
  const [submission] = attempt.challenges[0]?.submissions ?? []
  expect(submission?.earlier.map(({ hash, score }) => [hash, score])).toEqual([
    [first.hash, 0],
    [second.hash, 100],
  ])
  const { regradings } = await (await admin.api.assessments[':id'].regradings.$get(param(assessment))).json()
  expect(regradings.filter(({ state }) => state === 'applied').map(({ hash }) => hash)).toEqual([
    third.hash,
    second.hash,
  ])
})

test('blind review: a preview has no name of anybody who is not decided', async () => {
  await admin.api.assessments[':id'].blind.$post({ ...param(assessment), json: { blind: true } })
  const id = await begin(second.hash)
  await world.work()
  const response = await admin.api.regradings[':id'].$get({ ...param(id), query: {} })
  const text = await response.text()
  expect(text).not.toContain('Cleo')
  expect(text).toContain('Dan Wrong')
  await drop(id)
  await admin.api.assessments[':id'].blind.$post({ ...param(assessment), json: { blind: false } })
})

test('what the sandbox cannot run keeps its verdict and is told', async () => {
  const javascriptOnly = parseChallenge({
    ...doubling,
    files: {
      ...Object.fromEntries(Object.entries(doubling.files).filter(([path]) => !path.includes('/typescript/'))),
      'challenge.yaml': { text: 'title: Doubling\nkind: coding\nlanguages: [javascript]\nlocked: [types.ts]\n' },
    },
  } as never)
  await storeChallengeVersions(world.context.db, [javascriptOnly])
  const before = await scores()
  const id = await begin(javascriptOnly.hash)
  await world.work()
  expect(await read(id)).toMatchObject({
    state: 'ready',
    total: 0,
    failed: 4,
    fault: 'The challenge doubling has no typescript; it has javascript.',
  })
  expect((await apply(id)).status).toBe(200)
  expect(await scores()).toEqual(before)
})
