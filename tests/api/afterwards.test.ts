import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Afterwards } from '../../server/shared/afterwards.ts'
import { type Candidate, candidateOf, nothing } from './support/candidate.ts'
import { sentinels } from './support/challenges.ts'
import { type Client, createWorld, type World } from './support/world.ts'

let world: World
let reviewer: Client
beforeAll(async () => {
  world = await createWorld()
  reviewer = await world.staff('reviewer')
})
afterAll(() => world.close())

const minute = 60_000
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const codeOf = async (response: Pick<Response, 'json'>) =>
  ((await response.json()) as { error?: { code: string } }).error?.code

/** Somebody who submits once after five minutes, goes on typing, and finishes after ten. */
async function finished(afterwards: Afterwards = 'decision'): Promise<{ candidate: Candidate; attemptId: string }> {
  const candidate = candidateOf(world, await world.invite({ assessment: { afterwards } }))
  const { id: attemptId } = await (await candidate.start()).json()
  world.advance(5 * minute)
  const place = { challenge: 'doubling', language: 'typescript' as const }
  await candidate.api.submissions.$post({
    json: { ...place, key: crypto.randomUUID(), journal: candidate.write('first', { at: 5 * minute }) },
  })
  world.advance(5 * minute)
  await candidate.api.finish.$post({ json: { journal: candidate.write('n * 2', { at: 10 * minute }) } })
  return { candidate, attemptId }
}

test('the receipt says what came when, with checksums that the copy proves', async () => {
  const { candidate, attemptId } = await finished()
  const { receipt } = await (await candidate.api.afterwards.$get()).json()
  expect(receipt).toMatchObject({
    attemptId,
    company: 'Test Company',
    assessment: 'Backend engineer',
    candidate: 'Ada',
    challenges: [
      {
        slug: 'doubling',
        submissions: [
          { number: 1, origin: 'candidate', language: 'typescript', files: 2 },
          { number: 2, origin: 'finish', language: 'typescript', files: 2 },
        ],
      },
      { slug: 'greeting', submissions: [] },
    ],
  })
  const [first, second] = receipt.challenges[0]?.submissions ?? []
  expect(Date.parse(first?.receivedAt ?? '') - Date.parse(receipt.startedAt)).toBe(5 * minute)
  expect(second?.receivedAt).toBe(receipt.finishedAt)
  expect(first?.sha256).not.toBe(second?.sha256)

  const zipped = await candidate.api.work.$get()
  expect(zipped.headers.get('content-type')).toBe('application/zip')
  const files = unzipSync(new Uint8Array(await zipped.arrayBuffer()))
  const text = (name: string) => new TextDecoder().decode(files[name])
  expect(Object.keys(files).toSorted()).toEqual([
    'README.md',
    'doubling/final/typescript/double.ts',
    'doubling/final/typescript/types.ts',
    'doubling/submissions/01-typescript.sha256',
    'doubling/submissions/01-typescript/double.ts',
    'doubling/submissions/01-typescript/types.ts',
    'doubling/submissions/02-typescript.sha256',
    'doubling/submissions/02-typescript/double.ts',
    'doubling/submissions/02-typescript/types.ts',
  ])
  expect(text('doubling/final/typescript/double.ts')).toBe('n * 2')
  expect(text('doubling/submissions/01-typescript/double.ts')).toBe('first')
  const manifest = text('doubling/submissions/01-typescript.sha256')
  expect(manifest).toBe(
    ['double.ts', 'types.ts']
      .map((path) => `${sha256(files[`doubling/submissions/01-typescript/${path}`] ?? '')}  ${path}\n`)
      .join(''),
  )
  expect(sha256(manifest)).toBe(first?.sha256)
  expect(text('README.md')).toContain(first?.sha256)
  const everything = Object.values(files).map((bytes) => new TextDecoder().decode(bytes))
  for (const sentinel of Object.values(sentinels)) expect(everything.join('\n')).not.toContain(sentinel)
})

test('nothing of it is there before the end, and no copy without bound', async () => {
  const candidate = candidateOf(world, await world.invite())
  expect(await codeOf(await candidate.api.afterwards.$get())).toBe('not-found')
  await candidate.start()
  expect(await codeOf(await candidate.api.afterwards.$get())).toBe('conflict')
  expect((await candidate.api.work.$get()).status).toBe(409)
  expect(await codeOf(await candidate.api.feedback.$put({ json: { challenge: 'doubling', clear: 5 } }))).toBe(
    'conflict',
  )
  world.advance(60 * minute + 5_000)
  expect(await (await candidate.api.afterwards.$get()).json()).toMatchObject({ standing: { stage: 'received' } })
  const downloads = await Promise.all(Array.from({ length: 7 }, () => candidate.api.work.$get()))
  expect(downloads.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 200, 429])
})

describe('decisions', () => {
  const decide = (id: string, basedOn: number, outcome: 'advance' | 'hold' | 'decline' = 'advance') =>
    reviewer.api.attempts[':id'].decisions.$post({ param: { id }, json: { outcome, reason: 'Clear work.', basedOn } })
  const standing = async (candidate: Candidate) => (await (await candidate.api.afterwards.$get()).json()).standing

  test('received, under review, decided, as far as the assessment tells', async () => {
    const { candidate, attemptId: id } = await finished('decision')
    const progress = await finished('progress')
    const silent = await finished('received')
    expect(await standing(candidate)).toMatchObject({ stage: 'received', outcome: null })
    for (const attempt of [id, progress.attemptId, silent.attemptId]) {
      const begun = await reviewer.api.attempts[':id'].review.$post({ param: { id: attempt } })
      expect(begun.status).toBe(200)
    }
    expect(await standing(candidate)).toMatchObject({ stage: 'review', outcome: null })
    await decide(id, 0, 'hold')
    expect(await standing(candidate)).toMatchObject({ stage: 'review', outcome: null })
    expect((await decide(id, 1, 'decline')).status).toBe(201)
    await decide(progress.attemptId, 0, 'decline')
    await decide(silent.attemptId, 0, 'decline')
    expect(await standing(candidate)).toMatchObject({ stage: 'decided', outcome: 'decline' })
    expect(await standing(progress.candidate)).toMatchObject({ stage: 'decided', outcome: null })
    expect(await standing(silent.candidate)).toMatchObject({ stage: 'received', outcome: null })
    const told = JSON.stringify(await (await candidate.api.afterwards.$get()).json())
    expect(told).not.toContain('Clear work.')
  })

  test('two people who decide at once: one counts, the other is told, and the trail keeps who', async () => {
    const { attemptId: id } = await finished()
    const both = await Promise.all([decide(id, 0, 'advance'), decide(id, 0, 'decline')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect((await decide(id, 0)).status).toBe(409)
    expect((await decide(id, 1, 'hold')).status).toBe(201)
    const { decisions } = await (await reviewer.api.attempts[':id'].decisions.$get({ param: { id } })).json()
    expect(decisions).toMatchObject([
      { version: 2, outcome: 'hold', reason: 'Clear work.', by: 'reviewer' },
      { version: 1, by: 'reviewer' },
    ])
  })

  test('nobody is judged while they work', async () => {
    const candidate = candidateOf(world, await world.invite())
    const { id } = await (await candidate.start()).json()
    expect(await codeOf(await decide(id, 0))).toBe('conflict')
    expect(await codeOf(await reviewer.api.attempts[':id'].review.$post({ param: { id } }))).toBe('conflict')
  })
})

describe('feedback', () => {
  const said = { challenge: 'doubling', clear: 5, fair: 4, time: null, comment: 'Good.' }

  test('is given, changed, and closed once the candidate knows of a decision', async () => {
    const { candidate, attemptId: id } = await finished('decision')
    expect(await (await candidate.api.feedback.$put({ json: said })).json()).toEqual(said)
    const changed = { ...said, clear: 3, comment: '' }
    await candidate.api.feedback.$put({ json: changed })
    expect(await (await candidate.api.afterwards.$get()).json()).toMatchObject({
      feedback: [changed],
      feedbackIsOpen: true,
    })
    expect(await codeOf(await candidate.api.feedback.$put({ json: { ...said, challenge: 'other' } }))).toBe(
      'invalid-input',
    )
    await reviewer.api.attempts[':id'].decisions.$post({
      param: { id },
      json: { outcome: 'advance', reason: 'Yes.', basedOn: 0 },
    })
    expect(await codeOf(await candidate.api.feedback.$put({ json: said }))).toBe('conflict')
    expect(await (await candidate.api.afterwards.$get()).json()).toMatchObject({ feedbackIsOpen: false })
  })

  test('an assessment that tells nothing of a decision does not tell by closing either', async () => {
    const { candidate, attemptId: id } = await finished('received')
    await reviewer.api.attempts[':id'].decisions.$post({
      param: { id },
      json: { outcome: 'decline', reason: 'No.', basedOn: 0 },
    })
    expect((await candidate.api.feedback.$put({ json: said })).status).toBe(200)
  })

  test.each([
    [{ clear: 6 }, 'clear'],
    [{ clear: 0 }, 'clear'],
    [{ comment: 'x'.repeat(4_001) }, 'comment'],
    [{}, 'answer at least one question'],
  ])('%j is refused', async (fields, hint) => {
    const { candidate } = await finished()
    const response = await world.app.request('/api/candidate/feedback', {
      method: 'PUT',
      headers: { authorization: `Bearer ${candidate.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ challenge: 'doubling', ...fields }),
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(hint)
  })

  test('is read of all together, from five on, and stands in no answer about an attempt', async () => {
    const read = async () =>
      (await reviewer.api.challenges[':slug'].feedback.$get({ param: { slug: 'greeting' } })).json()
    const about = { ...said, challenge: 'greeting', comment: 'a-comment-of-one' }
    let last = ''
    for (let count = 1; count <= 5; count++) {
      const candidate = candidateOf(world, await world.invite())
      last = (await (await candidate.start()).json()).id
      await candidate.api.finish.$post({ json: { journal: nothing() } })
      await candidate.api.feedback.$put({ json: about })
      if (count < 5) expect(await read()).toMatchObject({ count, clear: null, comments: [] })
    }
    expect(await read()).toMatchObject({
      count: 5,
      clear: { average: 5, counts: [0, 0, 0, 0, 5] },
      time: null,
      comments: Array(5).fill('a-comment-of-one'),
    })
    const attempt = await (await reviewer.api.attempts[':id'].$get({ param: { id: last } })).text()
    expect(attempt).not.toContain('a-comment-of-one')
  })
})
