import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attemptChallenges } from '../../server/attempts/tables.ts'
import { auditLog } from '../../server/audit/tables.ts'
import { parseChallenge } from '../../server/challenges/format/parse-challenge.ts'
import { storeChallengeVersions } from '../../server/challenges/store-versions.ts'
import { candidateOf } from './support/candidate.ts'
import { doubling } from './support/challenges.ts'
import { type Client, createWorld, type World } from './support/world.ts'

const first = parseChallenge(doubling)
const second = parseChallenge({
  ...doubling,
  files: { ...doubling.files, 'statement.md': { text: 'Write `double`, please.\n' } },
})

let world: World
let author: Client
let assessmentId: string
let attemptId: string
beforeAll(async () => {
  world = await createWorld()
  author = await world.staff('author')
  attemptId = (await (await candidateOf(world, await world.invite()).start()).json()).id
  const admin = await world.staff('admin')
  assessmentId = (await (await admin.api.assessments.$get()).json()).assessments[0]?.id ?? ''
  await storeChallengeVersions(world.context.db, [second])
})
afterAll(() => world.close())

const param = { slug: 'doubling' }

async function challenge() {
  return (await author.api.library[':slug'].$get({ param })).json()
}

async function pinned(): Promise<string | undefined> {
  const [row] = await world.context.db
    .select({ hash: attemptChallenges.hash })
    .from(attemptChallenges)
    .where(eq(attemptChallenges.attemptId, attemptId))
    .orderBy(asc(attemptChallenges.position))
  return row?.hash
}

/** The error of an answer that refuses. */
async function refusal(asked: Promise<{ status: number; json(): Promise<unknown> }>) {
  const response = await asked
  return [response.status, ((await response.json()) as { error: { message: string } }).error.message]
}

test('the library tells of each challenge: what it is, how good, how much it is used', async () => {
  const { challenges, faults } = await (await author.api.library.$get()).json()
  expect(faults).toEqual([])
  expect(challenges).toEqual([
    {
      slug: 'doubling',
      title: 'Doubling',
      kind: 'coding',
      difficulty: 'easy',
      minutes: 5,
      languages: ['typescript', 'javascript'],
      tags: [],
      quality: 'unchecked',
      mutationScore: null,
      isRetired: false,
      hasNews: true,
      assessments: 1,
      attempts: 1,
    },
    expect.objectContaining({ slug: 'explaining', kind: 'written', hasNews: false }),
    expect.objectContaining({ slug: 'greeting', kind: 'break-fix', hasNews: false }),
  ])
})

test('a challenge has its versions, the one that is published and the one that waits in the folder', async () => {
  const { versions, uses, statement } = await challenge()
  expect(statement).toBe('Write `double`.\n')
  expect(
    versions.map(({ hash, isPublished, isInFolder, attempts }) => [hash, isPublished, isInFolder, attempts]),
  ).toEqual(
    expect.arrayContaining([
      [second.hash, false, true, 0],
      [first.hash, true, false, 1],
    ]),
  )
  expect(uses).toEqual([{ assessmentId, title: 'Backend engineer', hash: first.hash, isPublished: true, attempts: 1 }])
})

test('what changed between versions is told file by file, the changes first', async () => {
  const query = { from: first.hash, to: second.hash }
  const { files } = await (await author.api.library[':slug'].changes.$get({ param, query })).json()
  expect(files[0]).toEqual({
    path: 'statement.md',
    kind: 'changed',
    before: 'Write `double`.\n',
    after: 'Write `double`, please.\n',
    isText: true,
  })
  expect(new Set(files.slice(1).map(({ kind }) => kind))).toEqual(new Set(['same']))
})

test('a version of another challenge is not found', async () => {
  const query = { version: first.hash }
  const other = { slug: 'greeting' }
  expect(await refusal(author.api.library[':slug'].quality.$get({ param: other, query }))).toEqual([
    404,
    'This challenge has no such version.',
  ])
  const request = { hash: first.hash, insteadOf: second.hash }
  expect(await refusal(author.api.library[':slug'].publish.$post({ param: other, json: request }))).toEqual([
    404,
    'This challenge has no such version.',
  ])
})

test('an assessment is moved to nothing but the published version', async () => {
  const json = { assessmentId, from: first.hash, to: second.hash }
  expect(await refusal(author.api.library[':slug'].move.$post({ param, json }))).toEqual([
    409,
    'Only the published version can be given to an assessment.',
  ])
})

test('of two authors who publish at once one is told of the other', async () => {
  const json = { hash: second.hash, insteadOf: first.hash }
  const publish = () => author.api.library[':slug'].publish.$post({ param, json })
  const answers = await Promise.all([publish(), publish()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const { versions, uses, hasNews } = await challenge()
  expect(versions.find(({ isPublished }) => isPublished)?.hash).toBe(second.hash)
  expect(hasNews).toBe(false)
  expect(uses[0]).toMatchObject({ hash: first.hash, isPublished: false })
})

test('an assessment keeps its version until it is moved, an attempt for good', async () => {
  const json = { assessmentId, from: first.hash, to: second.hash }
  const moved = await (await author.api.library[':slug'].move.$post({ param, json })).json()
  expect(moved.uses[0]).toMatchObject({ hash: second.hash, isPublished: true })
  expect(await pinned()).toBe(first.hash)
  expect(await refusal(author.api.library[':slug'].move.$post({ param, json }))).toEqual([
    409,
    'This assessment has been moved meanwhile. Reload the page.',
  ])
})

test('a retired challenge is offered to no new assessment, and publishing brings it back', async () => {
  const retired = await (await author.api.library[':slug'].retire.$post({ param })).json()
  expect(retired.isRetired).toBe(true)
  expect(await refusal(author.api.library[':slug'].retire.$post({ param }))).toEqual([
    409,
    'This challenge is retired already.',
  ])
  const admin = await world.staff('admin')
  const json = { title: 'T', role: 'R', durationMinutes: 5, challenges: [{ slug: 'doubling' }] }
  expect(await refusal(admin.api.assessments.$post({ json }))).toEqual([
    400,
    'There is no challenge doubling, or it is retired.',
  ])
  const again = { hash: second.hash, insteadOf: second.hash }
  await author.api.library[':slug'].publish.$post({ param, json: again })
  expect((await admin.api.assessments.$post({ json })).status).toBe(201)
  const missing = author.api.library[':slug'].retire.$post({ param: { slug: 'nothing' } })
  expect(await refusal(missing)).toEqual([404, 'There is no such challenge.'])
})

test('every act is in the log with who did it, and the page shows it', async () => {
  const log = await world.context.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, 'doubling'))
    .orderBy(auditLog.id)
  expect(log.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['challenge.published', 'Assay'],
    ['challenge.published', 'author'],
    ['assessment.moved', 'author'],
    ['challenge.retired', 'author'],
    ['challenge.published', 'author'],
  ])
  const { acts } = await challenge()
  expect(acts[2]).toEqual({
    at: world.context.now().toISOString(),
    by: 'author',
    action: 'assessment.moved',
    hash: second.hash,
    assessment: 'Backend engineer',
  })
})

test('a check that an author asks for is planned once', async () => {
  const json = { hash: first.hash }
  const asked = await author.api.library[':slug'].check.$post({ param, json })
  expect([asked.status, await asked.json()]).toEqual([
    202,
    { hash: first.hash, checkedAt: null, isChecking: true, report: null },
  ])
  await author.api.library[':slug'].check.$post({ param, json })
  const jobs = await world.database.sql`
    select key, priority from graphile_worker.jobs where task_identifier = 'check-challenge'`
  expect([...jobs]).toEqual([{ key: `check-challenge:${first.hash}`, priority: 100 }])
})

test('under five attempts nothing is told of them but their number', async () => {
  const answer = await author.api.library[':slug'].statistics.$get({ param, query: {} })
  expect(await answer.json()).toEqual({ attempts: 0, figures: null })
})
