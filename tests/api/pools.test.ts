import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseChallenge } from '../../server/challenges/format/parse-challenge.ts'
import { storeChallengeVersions } from '../../server/challenges/store-versions.ts'
import { candidateOf } from './support/candidate.ts'
import { doubling } from './support/challenges.ts'
import { type Client, createWorld, type World } from './support/world.ts'

let world: World
let admin: Client
let id: string
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
  const others = ['doubling-b', 'doubling-c'].map((slug) => parseChallenge({ ...doubling, slug }))
  await storeChallengeVersions(world.context.db, others)
  const challenges = [{ slug: 'greeting' }, { slug: 'doubling', or: ['doubling-b', 'doubling-c'], weight: 2 }]
  const json = { title: 'Pools', role: 'Engineer', durationMinutes: 30, challenges }
  id = (await (await admin.api.assessments.$post({ json })).json()).id
})
afterAll(() => world.close())

async function invite(name: string) {
  const json = { name, email: `${name}@example.com` }
  const invited = await admin.api.assessments[':id'].invitations.$post({ param: { id }, json })
  return candidateOf(world, (await invited.json()).link.split('/t/')[1] ?? '')
}

test('before the start nobody is told which challenge it will be', async () => {
  const candidate = await invite('curious')
  const { challenges } = await (await candidate.api.invitation.$get()).json()
  expect(challenges).toEqual([
    expect.objectContaining({ slug: 'greeting' }),
    {
      slug: 'one-of-3',
      title: 'One of 3 challenges, drawn when you start',
      kind: 'coding',
      difficulty: 'easy',
      minutes: 5,
      languages: ['typescript', 'javascript'],
      weight: 2,
    },
  ])
})

test('many who start at once are shared out evenly, and each keeps what was drawn', async () => {
  const candidates = await Promise.all(Array.from({ length: 12 }, (_, index) => invite(`c${index}`)))
  const started = await Promise.all(
    candidates.map(async (candidate) => (await candidate.start()).json().then(({ challenges }) => challenges)),
  )
  const drawn = started.map((challenges) => challenges[1]?.slug ?? '')
  const times = (slug: string) => drawn.filter((one) => one === slug).length
  expect([times('doubling'), times('doubling-b'), times('doubling-c')]).toEqual([4, 4, 4])
  expect(started.every(([first]) => first?.slug === 'greeting')).toBe(true)
  const again = await (await candidates[0]?.api.attempt.$get())?.json()
  expect(again?.challenges[1]?.slug).toBe(drawn[0])
})
