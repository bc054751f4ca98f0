import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewAssessment } from '../../server/shared/assessments.ts'
import type { Stage } from '../../server/shared/board.ts'
import { type Candidate, candidateOf, nothing } from './support/candidate.ts'
import { doublingStarter } from './support/challenges.ts'
import { type Client, createWorld, type World } from './support/world.ts'

let world: World
let admin: Client
let id: string
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
  id = await assess({ advanceFrom: 80, declineBelow: 40, passMark: 60 })
})
afterAll(() => world.close())

async function assess(settings: Partial<NewAssessment>) {
  const names = { title: 'Board', role: 'Engineer', durationMinutes: 30 }
  const json = { ...names, challenges: [{ slug: 'doubling' }], ...settings }
  return (await (await admin.api.assessments.$post({ json })).json()).id
}

async function invite(name: string, assessment = id): Promise<Candidate> {
  world.advance(1_000)
  const json = { name, email: `${name.toLowerCase()}@example.com` }
  const made = await admin.api.assessments[':id'].invitations.$post({ param: { id: assessment }, json })
  return candidateOf(world, (await made.json()).link.split('/t/')[1] ?? '')
}

/** Works, hands in and finishes; the sandbox gives the score. */
async function finish(name: string, score: number, assessment = id): Promise<string> {
  const candidate = await invite(name, assessment)
  const attempt = await (await candidate.start()).json()
  await candidate.api.finish.$post({ json: { journal: candidate.write(doublingStarter) } })
  await world.work()
  await world.database.sql`update attempts set score = ${score} where id = ${attempt.id}`
  return attempt.id
}

async function stages(assessment = id) {
  const board = await (await admin.api.assessments[':id'].board.$get({ param: { id: assessment }, query: {} })).json()
  return Object.fromEntries(
    board.columns.map(({ stage, count, cards }) => [stage, [count, ...cards.map(({ name }) => name)]]),
  ) as Record<Stage, [number, ...string[]]>
}

test('everybody stands where they are, who waits longest first', async () => {
  await invite('Iris')
  await invite('Ivo')
  await (await invite('Rosa')).start()
  await finish('Middling', 60)
  await finish('Strong', 90)
  await finish('Weak', 10)
  const decided = await finish('Done', 85)
  const decision = { outcome: 'advance', reason: 'Good.', basedOn: 0 } as const
  await admin.api.attempts[':id'].decisions.$post({ param: { id: decided }, json: decision })
  const revoked = await invite('Gone')
  const param = { id: (await listed('Gone')) ?? '' }
  await admin.api.invitations[':id'].revoke.$post({ param })
  expect((await revoked.start()).status).toBe(410)
  expect(await stages()).toEqual({
    invited: [2, 'Iris', 'Ivo'],
    running: [1, 'Rosa'],
    review: [1, 'Middling'],
    recommended: [2, 'Strong', 'Weak'],
    decided: [1, 'Done'],
  })
})

async function listed(name: string) {
  const { invitations } = await (
    await admin.api.assessments[':id'].invitations.$get({ param: { id }, query: {} })
  ).json()
  return invitations.find((one) => one.name === name)?.id
}

test('a card says the score, whether it passed, and what is recommended', async () => {
  const query = { limit: '1' }
  const { columns, ended } = await (await admin.api.assessments[':id'].board.$get({ param: { id }, query })).json()
  expect(ended).toBe(1)
  const recommended = columns.find(({ stage }) => stage === 'recommended')
  expect([recommended?.count, recommended?.cards.length]).toEqual([2, 1])
  expect(recommended?.cards[0]).toMatchObject({
    name: 'Strong',
    score: 90,
    passed: true,
    recommendation: 'advance',
    decision: null,
    basedOn: 0,
    ats: null,
  })
})

test('many are decided at once with one reason, and nobody where one was decided meanwhile', async () => {
  const board = await (await admin.api.assessments[':id'].board.$get({ param: { id }, query: {} })).json()
  const cards = board.columns.find(({ stage }) => stage === 'recommended')?.cards ?? []
  const attempts = cards.map(({ attemptId, basedOn }) => ({ id: attemptId ?? '', basedOn }))
  const json = { attempts, outcome: 'decline', reason: 'The place is filled.' } as const
  const [first] = attempts
  const sooner = { outcome: 'advance', reason: 'The best.', basedOn: 0 } as const
  await admin.api.attempts[':id'].decisions.$post({ param: { id: first?.id ?? '' }, json: sooner })
  expect((await admin.api['review-decisions'].$post({ json })).status).toBe(409)
  expect((await stages()).recommended).toEqual([1, 'Weak'])
  const fresh = attempts.map((attempt, index) => (index === 0 ? { ...attempt, basedOn: 1 } : attempt))
  expect((await admin.api['review-decisions'].$post({ json: { ...json, attempts: fresh } })).status).toBe(200)
  expect((await stages()).decided[0]).toBe(3)
})

test('behind the veil the board tells reviewers no name', async () => {
  const blind = await assess({ blind: true, advanceFrom: 50 })
  await invite('Secretive', blind)
  await finish('Hidden', 90, blind)
  const reviewer = await world.staff('reviewer')
  const answer = await reviewer.api.assessments[':id'].board.$get({ param: { id: blind }, query: {} })
  const text = await answer.text()
  expect(text).not.toMatch(/Secretive|Hidden/)
  expect(text).toContain('"recommendation":"advance"')
})

test('bands decide alone only where the company has said so', async () => {
  const people = await assess({ declineBelow: 50 })
  const bands = await assess({ declineBelow: 50, decides: 'bands' })
  for (const assessment of [people, bands]) {
    const candidate = await invite('Nothing', assessment)
    await candidate.start()
    await candidate.api.finish.$post({ json: { journal: nothing() } })
  }
  expect((await stages(people)).recommended).toEqual([1, 'Nothing'])
  expect((await stages(bands)).decided).toEqual([1, 'Nothing'])
  const board = await (await admin.api.assessments[':id'].board.$get({ param: { id: bands }, query: {} })).json()
  const attempt = board.columns.find(({ stage }) => stage === 'decided')?.cards[0]?.attemptId ?? ''
  const { decisions } = await (await admin.api.attempts[':id'].decisions.$get({ param: { id: attempt } })).json()
  expect(decisions).toMatchObject([
    { outcome: 'decline', by: 'The bands of the assessment', reason: 'The score 0 is below 50.' },
  ])
})
