import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asideBatches } from '../../server/journal/tables.ts'
import type { JournalBatch } from '../../server/shared/journal.ts'
import { journalLimits } from '../../server/shared/journal.ts'
import { batchOf, type Candidate, candidateOf, nothing, writeEntry } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

/** Work that the journal refuses, because the attempt went on elsewhere, is kept beside it. */

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const write = (number: number, text: string, at = 0): JournalBatch => batchOf(number, [writeEntry(text, at)])

/** A train that sent `sent`, and a home that went on with `home` from there. */
async function twoPlaces(sent: JournalBatch[], home: JournalBatch[]): Promise<{ train: Candidate; home: Candidate }> {
  const token = await world.invite()
  const train = candidateOf(world, token)
  const atHome = candidateOf(world, token)
  await train.start()
  if (sent.length > 0) await train.api.journal.$post({ json: train.journal(sent) })
  await atHome.api.journal.$post({ json: atHome.journal(home) })
  return { train, home: atHome }
}

async function setAside({ api, journal }: Candidate, batches: JournalBatch[]) {
  const response = await api.asides.$post({ json: journal(batches) })
  const status: number = response.status
  return { status, body: (await response.json()) as unknown }
}

async function asidesOf({ api }: Candidate) {
  return (await (await api.asides.$get()).json()).asides
}

test('what came too late is folded over what that place had sent, and changes neither work nor score', async () => {
  const { train, home } = await twoPlaces([write(0, 'sent')], [write(1, 'at home')])
  const late = [
    {
      ...write(1, ''),
      entries: [{ at: 60_000, doc: 0, edit: [[4, 0, ' and more'] satisfies [number, number, string]] }],
    },
  ]
  expect((await train.api.journal.$post({ json: train.journal(late) })).status).toBe(409)
  expect(await setAside(train, late)).toEqual({ status: 200, body: { kept: 1 } })
  expect(await setAside(train, late)).toEqual({ status: 200, body: { kept: 1 } })
  expect(await asidesOf(home)).toEqual([
    {
      writer: train.writer,
      challenge: 'doubling',
      language: 'typescript',
      at: 0,
      receivedAt: expect.any(String),
      files: expect.objectContaining({ 'double.ts': 'sent and more' }),
    },
  ])
  const { challenges } = await (await home.api.attempt.$get()).json()
  expect(challenges[0]?.work.typescript?.['double.ts']).toBe('at home')
})

test('batches of which only the answer was lost are in the journal, and are not kept twice', async () => {
  const { train } = await twoPlaces([write(0, 'one'), write(1, 'two')], [write(2, 'at home')])
  expect(await setAside(train, [write(0, 'one'), write(1, 'two')])).toEqual({ status: 200, body: { kept: 0 } })
  expect(await setAside(train, [write(1, 'two'), write(2, 'three')])).toEqual({ status: 200, body: { kept: 1 } })
  expect(await asidesOf(train)).toMatchObject([{ files: { 'double.ts': 'three' } }])
})

test('it is taken after the end, too, without what was done after it; and only work is kept', async () => {
  const { train, home } = await twoPlaces([], [write(0, 'at home')])
  await home.api.finish.$post({ json: { journal: nothing() } })
  world.advance(60_000)
  const tooLate = 24 * 60 * 60_000
  const batches = [
    batchOf(0, [{ at: 0, event: 'blur' }, writeEntry('in time', 10)]),
    write(1, 'after the end', tooLate),
  ]
  expect(await setAside(train, batches)).toEqual({ status: 200, body: { kept: 2 } })
  expect(await asidesOf(train)).toMatchObject([{ files: { 'double.ts': 'in time' } }])
  const held = await world.database.db.select().from(asideBatches).where(eq(asideBatches.writer, train.writer))
  expect(held.flatMap(({ body }) => body.entries)).toEqual([writeEntry('in time', 10)])
})

test('reviewers see it beside the submissions, and it is in the copy to take home', async () => {
  const { train, home } = await twoPlaces([], [write(0, 'at home')])
  await setAside(train, [write(0, 'on the train')])
  await home.api.finish.$post({ json: { journal: nothing() } })
  await world.work()
  const { id } = await (await home.api.attempt.$get()).json()
  const reviewer = await world.staff('reviewer')
  const { challenges } = await (await reviewer.api.attempts[':id'].$get({ param: { id } })).json()
  expect(challenges[0]?.asides).toMatchObject([{ files: { 'double.ts': 'on the train' } }])
  expect(challenges[0]?.submissions.map(({ files }) => files['double.ts'])).toEqual(['at home'])
  expect(await (await home.api.afterwards.$get()).json()).toMatchObject({ hasAsides: true })
  const zip = Buffer.from(await (await home.api.work.$get()).arrayBuffer()).toString('latin1')
  expect(zip).toContain('doubling/set-aside/01-typescript/double.ts')
})

test('where what came before is missing, it is kept and shown to nobody as files', async () => {
  const { train } = await twoPlaces([], [write(0, 'at home')])
  expect(await setAside(train, [write(7, 'of something')])).toEqual({ status: 200, body: { kept: 1 } })
  expect(await asidesOf(train)).toEqual([])
})

test('there is an end to what is kept', async () => {
  const { train } = await twoPlaces([], [write(0, 'at home')])
  const much = 'x'.repeat(journalLimits.insertLength)
  const fits = Math.floor(journalLimits.asideChars / journalLimits.insertLength) - 1
  for (let number = 0; number < fits; number += 1) {
    expect((await setAside(train, [write(number, much)])).status).toBe(200)
  }
  expect(await setAside(train, [write(fits, much)])).toMatchObject({
    status: 413,
    body: { error: { code: 'too-large' } },
  })
})
