import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sentinels } from './support/challenges.ts'
import { marker, person } from './support/person.ts'
import { type Everywhere, personEverywhere } from './support/person-everywhere.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let one: Everywhere
let files: Readonly<Record<string, string>>
beforeAll(async () => {
  world = await createWorld()
  one = await personEverywhere(world)
  files = await exported('recruiter')
})
afterAll(() => world.close())

async function exported(role: 'admin' | 'recruiter'): Promise<Record<string, string>> {
  const { api } = await world.staff(role)
  const answer = await api.invitations[':id']['personal-data'].$get({ param: { id: one.invitation } })
  expect(answer.status).toBe(200)
  const zipped = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return Object.fromEntries(Object.entries(zipped).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
}

const json = (name: string) => JSON.parse(files[`assessment-1/${name}.json`] ?? '')

test('it is a folder an assessment, with a page that says what is what', () => {
  expect(Object.keys(files)).toEqual([
    'README.txt',
    'assessment-1/invitation.json',
    'assessment-1/attempt.json',
    'assessment-1/judgement.json',
    'assessment-1/edits.json',
    'assessment-1/edits-set-aside.json',
    'assessment-1/submissions/doubling/01-typescript/double.ts',
    'assessment-1/submissions/doubling/01-typescript/types.ts',
    'assessment-1/submissions/explaining/01-markdown/reply.md',
    'assessment-1/submissions/explaining/01-markdown/next step.md',
  ])
})

test('it holds what the candidate did and what was said of them', () => {
  expect(json('invitation')).toMatchObject({
    invitation: person,
    assessment: { title: 'T', role: 'R' },
    doneByTheCompany: [
      { what: 'resent' },
      { what: 'extra-time', reason: `5 min: ${marker}`, by: 'Person 1 of the company' },
    ],
    accommodations: [{ note: marker, answer: { reply: marker, by: 'Person 1 of the company' } }],
  })
  expect(json('attempt')).toMatchObject({
    state: 'finished',
    testScore: 100,
    timeGrants: [{ minutes: 5, reason: marker }],
    pauses: [{ reason: marker }],
    runs: [{ challenge: 'doubling', status: 'graded' }],
    feedback: [{ challenge: 'doubling', clear: 4, comment: marker }],
    alikeWithOthers: [{ challenge: 'doubling', similarity: 1 }],
  })
  expect(json('judgement')).toMatchObject({
    comments: [{ body: marker, by: 'Person 1 of the company' }],
    scoresByHand: [{ score: 40, reason: marker }],
    decisions: [{ outcome: 'hold', reason: marker }],
  })
  expect(JSON.stringify(json('edits'))).toContain(`An answer, ${marker}`)
  expect(files['assessment-1/submissions/doubling/01-typescript/double.ts']).toContain(marker)
})

test('it holds no hidden test, no link, and nobody else', () => {
  const all = Object.values(files).join('\n')
  const secrets = Object.values(sentinels).filter((word) => word !== sentinels.rubric)
  expect([...secrets, one.token, 'Ada', 'ada@example.com', 'admin'].filter((word) => all.includes(word))).toEqual([])
})

test('while names are hidden, an admin alone may have it', async () => {
  const other = await world.invite({ invitation: { name: 'Dan', email: person.email } })
  expect(other).not.toBe('')
  const admin = await world.staff('admin')
  const { assessments } = await (await admin.api.assessments.$get()).json()
  for (const { id } of assessments)
    await admin.api.assessments[':id'].blind.$post({ param: { id }, json: { blind: true } })
  const { api } = await world.staff('recruiter')
  const refused = await api.invitations[':id']['personal-data'].$get({ param: { id: one.invitation } })
  expect([refused.status, await refused.json()]).toMatchObject([403, { error: { code: 'forbidden' } }])
  expect(Object.keys(await exported('admin'))).toContain('assessment-2/invitation.json')
})

test('each export is in the audit log', async () => {
  const admin = await world.staff('admin')
  const { records } = await (await admin.api.audit.$get({ query: { action: 'candidate.exported' } })).json()
  expect(records.map(({ actor, subject, details }) => [actor, subject, details])).toEqual([
    ['admin', one.invitation, { invitations: 2 }],
    ['recruiter', one.invitation, { invitations: 1 }],
  ])
})
