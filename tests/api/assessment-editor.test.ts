import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AssessmentDraft, AssessmentSettingsInput } from '../../server/shared/assessment-settings.ts'
import { candidateOf } from './support/candidate.ts'
import { type Client, createWorld, type World } from './support/world.ts'

/** Assessments are drafts, then published; whoever is invited keeps what was published at that moment. */

let world: World
let admin: Client
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
})
afterAll(() => world.close())

const settings = {
  title: 'Platform engineer',
  role: 'Engineer',
  durationMinutes: 45,
  challenges: [{ slug: 'doubling' }],
} satisfies AssessmentSettingsInput

let draft: AssessmentDraft
beforeEach(async () => {
  draft = await (await admin.api['assessment-drafts'].$post({ json: settings })).json()
})

const one = () => admin.api.assessments[':id']
const param = () => ({ id: draft.id })

async function save(changes: Partial<AssessmentSettingsInput>, basedOn = draft.revision) {
  const json = { basedOn, settings: { ...settings, ...changes } }
  const response = await one().draft.$put({ param: param(), json })
  if (response.ok) draft = await response.json()
  return response
}

async function publish(basedOn = draft.revision) {
  const response = await one().publish.$post({ param: param(), json: { basedOn } })
  if (response.ok) draft = await response.json()
  return response
}

async function invite() {
  const json = { name: 'Ada', email: 'ada@example.com' }
  const response = await one().invitations.$post({ param: param(), json })
  return candidateOf(world, (await response.json()).link.split('/t/')[1] ?? '')
}

async function refusal(response: Response | { status: number; json(): Promise<unknown> }) {
  const body = (await response.json()) as { error: { message: string } }
  return [response.status, body.error.message]
}

test('nobody can be invited to a draft, and to what is published everybody can', async () => {
  expect(draft).toMatchObject({ state: 'draft', version: 0, revision: 1, isChanged: true, versions: [] })
  const json = { name: 'Ada', email: 'ada@example.com' }
  expect(await refusal(await one().invitations.$post({ param: param(), json }))).toEqual([
    409,
    'This assessment is a draft. Publish it, then invite.',
  ])
  await publish()
  expect(draft).toMatchObject({ state: 'published', version: 1, isChanged: false, changedBy: 'admin' })
  expect((await one().invitations.$post({ param: param(), json })).status).toBe(201)
})

test('what is published later changes nothing for whoever is invited already', async () => {
  await publish()
  const early = await invite()
  await save({ durationMinutes: 90, counts: 'best', title: 'Another', challenges: [{ slug: 'greeting' }] })
  expect(await (await early.api.invitation.$get()).json()).toMatchObject({ durationMs: 45 * 60_000 })
  await publish()
  const late = await invite()
  const told = async (candidate: typeof early) => (await candidate.api.invitation.$get()).json()
  expect(await told(early)).toMatchObject({
    durationMs: 45 * 60_000,
    counts: 'last',
    assessment: { title: settings.title },
    challenges: [{ slug: 'doubling' }],
  })
  expect(await told(late)).toMatchObject({
    durationMs: 90 * 60_000,
    counts: 'best',
    assessment: { title: 'Another' },
    challenges: [{ slug: 'greeting' }],
  })
  expect(await (await early.start()).json()).toMatchObject({
    durationMs: 45 * 60_000,
    counts: 'last',
    challenges: [{ slug: 'doubling' }],
  })
  expect(await (await late.start()).json()).toMatchObject({ counts: 'best', challenges: [{ slug: 'greeting' }] })
  expect(draft.versions.map(({ version, invitations }) => [version, invitations])).toEqual([
    [2, 0],
    [1, 1],
  ])
})

test('of two editors the second is told of the first, and overwrites nothing', async () => {
  const before = draft.revision
  expect((await save({ introduction: 'First' })).status).toBe(200)
  expect(await refusal(await save({ introduction: 'Second' }, before))).toEqual([
    409,
    'admin has changed this assessment since you opened it. Nothing of theirs was overwritten.',
  ])
  expect((await publish(before)).status).toBe(409)
  const kept = await (await one().draft.$get({ param: param() })).json()
  expect([kept.settings.introduction, kept.state]).toEqual(['First', 'draft'])
})

test('of two who save at the same moment one gets through', async () => {
  const basedOn = draft.revision
  const put = (introduction: string) =>
    one().draft.$put({ param: param(), json: { basedOn, settings: { ...settings, introduction } } })
  const answers = await Promise.all([put('A'), put('B'), put('C')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

test('changes can be thrown away, and what is published stays', async () => {
  expect(await refusal(await one().discard.$post({ param: param(), json: { basedOn: 1 } }))).toEqual([
    409,
    'Nothing is published yet that this could go back to.',
  ])
  await publish()
  await save({ title: 'Changed my mind' })
  expect(draft.isChanged).toBe(true)
  draft = await (await one().discard.$post({ param: param(), json: { basedOn: draft.revision } })).json()
  expect([draft.isChanged, draft.settings.title]).toEqual([false, settings.title])
  expect(await refusal(await publish())).toEqual([409, 'Everything is published already.'])
})

test('an archived assessment takes nobody, keeps its people, and comes back', async () => {
  await publish()
  const candidate = await invite()
  const archive = () => one().archive.$post({ param: param(), json: { basedOn: draft.revision } })
  draft = await (await archive()).json()
  expect(draft.state).toBe('archived')
  expect(await refusal(await archive())).toEqual([409, 'It is archived already.'])
  const json = { name: 'Bo', email: 'bo@example.com' }
  expect((await one().invitations.$post({ param: param(), json })).status).toBe(409)
  expect((await candidate.start()).status).toBe(200)
  expect((await save({ title: 'No' })).status).toBe(409)
  draft = await (await one().restore.$post({ param: param(), json: { basedOn: draft.revision } })).json()
  expect(draft.state).toBe('published')
})

test.each([
  [{ challenges: [] }, 'Choose at least one challenge.'],
  [
    { challenges: [{ slug: 'doubling' }, { slug: 'greeting', or: ['doubling'] }] },
    'The challenge doubling is named twice.',
  ],
  [{ challenges: [{ slug: 'nothing' }] }, 'There is no challenge nothing, or it is retired.'],
  [
    { challenges: [{ slug: 'doubling', or: ['greeting'] }] },
    'A pool holds challenges of one kind, to be fair to everybody: Doubling, Greeting.',
  ],
  [
    { challenges: [{ slug: 'greeting' }], languages: ['typescript' as const] },
    'The challenge Greeting cannot be solved in typescript.',
  ],
  [{ advanceFrom: 40, declineBelow: 60 }, 'The bands overlap: decline below advance.'],
  [{ decides: 'bands' as const }, 'Without a band there is nothing to decide by.'],
  [{ opensAt: '2026-02-02T00:00:00Z', closesAt: '2026-02-01T00:00:00Z' }, 'The end comes before the opening.'],
])('%o can be kept as a draft and not published', async (changes, problem) => {
  expect((await save(changes)).status).toBe(200)
  expect(await refusal(await publish())).toEqual([400, problem])
  expect((await (await one().draft.$get({ param: param() })).json()).state).toBe('draft')
})

test('candidates may work in the languages that the assessment has chosen', async () => {
  await save({ languages: ['javascript'] })
  await publish()
  const candidate = await invite()
  const told = await (await candidate.api.invitation.$get()).json()
  expect(told.challenges[0]?.languages).toEqual(['javascript'])
  const attempt = await (await candidate.start()).json()
  expect(attempt.challenges[0]?.languages).toEqual(['javascript'])
})

test('nobody starts outside the window, whatever an invitation wishes for', async () => {
  await save({ opensAt: '2026-01-20T09:00:00Z', closesAt: '2026-01-22T17:00:00Z' })
  await publish()
  expect(await (await (await invite()).api.invitation.$get()).json()).toMatchObject({
    state: 'scheduled',
    opensAt: '2026-01-20T09:00:00.000Z',
    expiresAt: '2026-01-22T17:00:00.000Z',
  })
})

test('the preview is the candidate’s page, of what is saved and not yet published', async () => {
  await save({ introduction: 'Welcome.', aiRule: 'allowed' })
  expect(await (await one().preview.$get({ param: param() })).json()).toMatchObject({
    state: 'ready',
    assessment: { title: settings.title, introduction: 'Welcome.' },
    aiRule: 'allowed',
    durationMs: 45 * 60_000,
    challenges: [{ slug: 'doubling' }],
  })
})
