import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Candidate, candidateOf, nothing } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function started(count: number): Promise<Candidate[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const candidate = candidateOf(world, await world.invite())
      await candidate.start()
      return candidate
    }),
  )
}

/** Everybody's batch at the same moment. */
async function sendAll(candidates: readonly Candidate[], text: string) {
  const answers = await Promise.all(candidates.map((one) => one.api.journal.$post({ json: one.write(text) })))
  return Promise.all(answers.map(async (answer) => ({ status: answer.status as number, body: await answer.json() })))
}

async function commits(): Promise<number> {
  const rows = await world.database.sql<
    { commits: number }[]
  >`select count(distinct xmin::text)::int as commits from journal_batches`
  return rows[0]?.commits ?? 0
}

test('batches of many candidates at once are each acknowledged, in far fewer commits', async () => {
  const candidates = await started(12)
  const answers = await sendAll(candidates, 'first')
  expect(answers).toEqual(candidates.map(() => ({ status: 200, body: { next: 1, dropped: 0 } })))
  expect(await commits()).toBeLessThan(12)
  const [row] = await world.database.sql`select count(*)::int as batches from journal_batches`
  expect(row).toEqual({ batches: 12 })
})

test('one whose attempt is over is refused alone, and the others are kept', async () => {
  const candidates = await started(4)
  const [first] = candidates
  await first?.api.finish.$post({ json: { journal: nothing() } })
  const answers = await sendAll(candidates, 'second')
  expect(answers.map(({ status }) => status)).toEqual([409, 200, 200, 200])
})

test('one whose attempt somebody holds locked waits alone', async () => {
  const candidates = await started(4)
  const held = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const [first, ...others] = candidates
  const attempt = await (await first?.api.attempt.$get())?.json()
  const holding = world.database.sql.begin(async (tx) => {
    await tx`select from attempts where id = ${attempt?.id ?? ''} for update`
    locked.resolve()
    await held.promise
  })
  await locked.promise
  const waiting = sendAll(candidates.slice(0, 1), 'third')
  expect((await sendAll(others, 'third')).map(({ status }) => status)).toEqual([200, 200, 200])
  held.resolve()
  await holding
  expect((await waiting).map(({ body }) => body)).toEqual([{ next: 1, dropped: 0 }])
})

test('the same batch twice at the same moment is stored once', async () => {
  const [candidate] = await started(1)
  const json = candidate?.write('once') ?? nothing()
  const answers = await Promise.all([1, 2, 3].map(async () => (await candidate?.api.journal.$post({ json }))?.json()))
  expect(answers).toEqual(Array(3).fill({ next: 1, dropped: 0 }))
})
