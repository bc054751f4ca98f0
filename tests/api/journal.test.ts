import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpackBatch } from '../../server/journal/packed-batch.ts'
import type { JournalBatch } from '../../server/shared/journal.ts'
import { batchOf, type Candidate, candidateOf, writeEntry } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function started(): Promise<Candidate> {
  const candidate = candidateOf(world, await world.invite())
  await candidate.start()
  return candidate
}

async function send({ api, writer }: Candidate, batches: JournalBatch[], from = writer) {
  const response = await api.journal.$post({ json: { writer: from, batches } })
  const status: number = response.status
  return { status, body: (await response.json()) as unknown }
}

async function textOf(candidate: Candidate): Promise<string | undefined> {
  const { challenges } = await (await candidate.api.attempt.$get()).json()
  return challenges[0]?.work.typescript?.['double.ts']
}

const write = (number: number, text: string, at = 0) => batchOf(number, [writeEntry(text, at)])
const refused = (code: string, expected: number) => ({ status: 409, body: { error: { code, details: { expected } } } })

test('a repeated batch changes nothing, whole or with new ones behind it', async () => {
  const candidate = await started()
  expect(await send(candidate, [write(0, 'one')])).toEqual({ status: 200, body: { next: 1, dropped: 0 } })
  expect(await send(candidate, [write(0, 'one')])).toEqual({ status: 200, body: { next: 1, dropped: 0 } })
  expect(await send(candidate, [write(0, 'one'), write(1, 'two')])).toEqual({
    status: 200,
    body: { next: 2, dropped: 0 },
  })
  expect(await textOf(candidate)).toBe('two')
})

test('batches of one request are taken in the order of their numbers', async () => {
  const candidate = await started()
  expect(await send(candidate, [write(1, 'later'), write(0, 'first')])).toMatchObject({
    status: 200,
    body: { next: 2 },
  })
  expect(await textOf(candidate)).toBe('later')
})

test('a gap is refused with the number that is missing, and nothing of the request is kept', async () => {
  const candidate = await started()
  expect(await send(candidate, [write(1, 'b')])).toMatchObject(refused('journal-gap', 0))
  expect(await send(candidate, [write(0, 'a'), write(2, 'c')])).toMatchObject(refused('journal-gap', 0))
  expect(await textOf(candidate)).toBeUndefined()
})

test('a number that another tab has taken is refused with the next free one', async () => {
  const candidate = await started()
  await send(candidate, [write(0, 'first tab')])
  const other = randomUUID()
  expect(await send(candidate, [write(0, 'second tab')], other)).toMatchObject(refused('journal-taken', 1))
  expect(await send(candidate, [write(1, 'second tab')], other)).toMatchObject({ status: 200, body: { next: 2 } })
  expect(await textOf(candidate)).toBe('second tab')
})

test('of requests that race with the same number one wins and the rest are told', async () => {
  const candidate = await started()
  const tabs = Array.from({ length: 6 }, () => randomUUID())
  const answers = await Promise.all(tabs.map((tab) => send(candidate, [write(0, tab)], tab)))
  const winner = answers.findIndex(({ status }) => status === 200)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(5)
  expect(await textOf(candidate)).toBe(tabs[winner])
})

test('one tab that sends everything twice at once stores it once', async () => {
  const candidate = await started()
  const requests = Array.from({ length: 8 }, () => send(candidate, [write(0, 'a'), write(1, 'b')]))
  for (const answer of await Promise.all(requests)) expect(answer).toMatchObject({ status: 200, body: { next: 2 } })
  const rows = await world.database.sql`select number from journal_batches where writer = ${candidate.writer}`
  expect(rows).toHaveLength(2)
})

test.each([
  ['NUL', 'a\u0000b'],
  ['a lone surrogate', 'x\ud800y'],
  ['an emoji and a combining mark', '👩🏽‍💻 e\u0301'],
  ['a line separator', 'a\u2028b'],
])('text comes back to the character: %s', async (_, text) => {
  const candidate = await started()
  expect(await send(candidate, [write(0, text)])).toMatchObject({ status: 200 })
  expect(await textOf(candidate)).toBe(text)
})

test('a locked file, another challenge and an impossible offset change nothing and break nothing', async () => {
  const candidate = await started()
  const entries = (path: string, challenge = 'doubling') => ({
    ...batchOf(0, [writeEntry('mine', 0)], { path, challenge }),
  })
  const batches = [
    entries('types.ts'),
    { ...entries('x.ts', 'no-such-challenge'), number: 1 },
    {
      number: 2,
      documents: entries('notes.ts').documents,
      entries: [{ at: 0, doc: 0, edit: [[9_000, 9_000, 'end'] as [number, number, string]] }],
    },
  ]
  expect(await send(candidate, batches)).toMatchObject({ status: 200, body: { next: 3 } })
  const { challenges } = await (await candidate.api.attempt.$get()).json()
  expect(challenges[0]?.work.typescript).toMatchObject({
    'types.ts': 'export type Count = number\n',
    'notes.ts': 'end',
  })
})

test.each(['../up.ts', '/root.ts', 'a//b.ts', 'a/./b.ts', 'a\\b.ts', '', 'x'.repeat(201)])(
  'a path that leads elsewhere is refused: %j',
  async (path) => {
    const candidate = await started()
    const answer = await send(candidate, [batchOf(0, [writeEntry('x', 0)], { path })])
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid-input' } } })
  },
)

test('a browser whose clock runs ahead gains no time', async () => {
  const candidate = await started()
  world.advance(10_000)
  await send(candidate, [write(0, 'from the future', 3_000_000)])
  const [row] = await world.database.sql`select body from journal_batches where writer = ${candidate.writer}`
  expect(unpackBatch(row?.body).entries[0]?.at).toBe(10_000)
})

test('somebody else’s token reaches somebody else’s journal only', async () => {
  const [ada, eve] = [await started(), await started()]
  await send(ada, [write(0, 'Ada wrote this')])
  await send(eve, [write(0, 'Eve wrote this')], ada.writer)
  expect(await textOf(ada)).toBe('Ada wrote this')
  expect(await textOf(eve)).toBe('Eve wrote this')
})

test('after a finish by hand a repeat is acknowledged and new work is refused', async () => {
  const candidate = await started()
  await send(candidate, [write(0, 'done')])
  await candidate.api.finish.$post({ json: { journal: candidate.journal([]) } })
  expect(await send(candidate, [write(0, 'done')])).toMatchObject({ status: 200, body: { next: 1 } })
  expect(await send(candidate, [write(1, 'more')])).toMatchObject({
    status: 409,
    body: { error: { code: 'attempt-over' } },
  })
})
