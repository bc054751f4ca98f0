import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldLimits } from '../../server/shared/limits.ts'
import { type Candidate, candidateOf } from './support/candidate.ts'
import { sentinels } from './support/challenges.ts'
import { createWorld, type World } from './support/world.ts'

/** Answers in prose: journalled, handed in and resumed like code; scored by people alone. */

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const reply = { challenge: 'explaining', language: 'markdown', path: 'reply.md' } as const
const both = [
  { slug: 'doubling', weight: 1 },
  { slug: 'explaining', weight: 9 },
]

async function started(challenges = both): Promise<Candidate> {
  const candidate = candidateOf(world, await world.invite({ assessment: { challenges } }))
  await candidate.start()
  return candidate
}

const submit = (candidate: Candidate, text: string) => {
  const { challenge, language } = reply
  return candidate.api.submissions.$post({ json: { challenge, language, journal: candidate.write(text, reply) } })
}

async function finish(candidate: Candidate, text?: string): Promise<string> {
  const journal = text === undefined ? candidate.journal([]) : candidate.write(text, reply)
  return (await (await candidate.api.finish.$post({ json: { journal } })).json()).id
}

async function reviewOf(id: string) {
  const reviewer = await world.staff('reviewer')
  return (await reviewer.api.attempts[':id'].$get({ param: { id } })).json()
}

test('the candidate gets the questions, with an empty file for each answer', async () => {
  const candidate = await started()
  const { challenges } = await (await candidate.api.attempt.$get()).json()
  expect(challenges[1]).toMatchObject({
    kind: 'written',
    languages: [],
    questions: [
      {
        id: 'reply',
        prompt: expect.stringContaining('What do you answer?'),
        folder: 'questions',
        words: { min: 2, max: 50 },
      },
      { id: 'next step', prompt: 'What next?', folder: '', words: { min: null, max: null } },
    ],
    files: { markdown: { 'reply.md': '', 'next step.md': '' } },
    work: {},
    unsubmitted: false,
  })
})

test('an answer is kept by the journal, and is there on another computer', async () => {
  const candidate = await started()
  await candidate.api.journal.$post({ json: candidate.write('Half an answ', reply) })
  const { challenges } = await (await candidate.api.attempt.$get()).json()
  expect(challenges[1]).toMatchObject({
    work: { markdown: { 'reply.md': 'Half an answ', 'next step.md': '' } },
    unsubmitted: true,
  })
})

test('what is handed in is received, and no test is run on it', async () => {
  const candidate = await started()
  const before = world.sandbox.requests.length
  const answer = await submit(candidate, 'Dear customer')
  expect(answer.status).toBe(202)
  expect(await answer.json()).toMatchObject({ language: 'markdown', state: 'received', hidden: null })
  await world.work()
  expect(world.sandbox.requests.length).toBe(before)
})

test('the score is of what tests grade, and says nothing of what people still have to read', async () => {
  const candidate = await started()
  const journal = candidate.write('* 2')
  await candidate.api.submissions.$post({ json: { challenge: 'doubling', language: 'typescript', journal } })
  const id = await finish(candidate, 'Dear customer')
  await world.work()
  expect(await reviewOf(id)).toMatchObject({
    state: 'graded',
    score: 100,
    parts: [
      { slug: 'doubling', kind: 'coding', score: 100 },
      { slug: 'explaining', kind: 'written', score: null },
    ],
  })
})

test('reviewers read each answer beside its question and its rubric', async () => {
  const candidate = await started()
  const id = await finish(candidate, '# Dear customer')
  const { challenges } = await reviewOf(id)
  expect(challenges[1]).toMatchObject({
    submissions: [{ origin: 'finish', language: 'markdown', state: 'received' }],
    questions: [
      {
        id: 'reply',
        prompt: expect.stringContaining('What do you answer?'),
        answer: '# Dear customer',
        rubric: [{ criterion: sentinels.rubric, weight: 2, levels: ['missed', 'right'] }],
      },
      { id: 'next step', answer: '', rubric: [] },
    ],
  })
})

test('an attempt of written challenges alone is done with grading at once, without a score', async () => {
  const candidate = await started([{ slug: 'explaining', weight: 1 }])
  const id = await finish(candidate, 'Dear customer')
  expect(await reviewOf(id)).toMatchObject({ state: 'graded', score: null })
  const reviewer = await world.staff('reviewer')
  const idsOf = async (state: 'graded' | 'grading') => {
    const { attempts } = await (await reviewer.api.attempts.$get({ query: { state, limit: '200' } })).json()
    return attempts.map((attempt) => attempt.id)
  }
  expect(await idsOf('graded')).toContain(id)
  expect(await idsOf('grading')).not.toContain(id)
})

test('an answer that was typed in time and arrives late is taken, and said to be late', async () => {
  const candidate = await started([{ slug: 'explaining', weight: 1 }])
  const { id } = await (await candidate.api.attempt.$get()).json()
  world.advance(2 * 3_600_000)
  const { state } = await (await candidate.api.attempt.$get()).json()
  expect(state).toBe('finished')
  await candidate.api.journal.$post({ json: candidate.write('Typed in time', { ...reply, at: 1_000 }) })
  const review = await reviewOf(id)
  expect(review.challenges[0]).toMatchObject({
    submissions: [{ origin: 'late' }],
    questions: [{ answer: 'Typed in time' }, { answer: '' }],
  })
  expect(review.lateByMs).toBe(3_600_000)
})

test('an answer ends at its limit, for everybody alike', async () => {
  const candidate = await started()
  const long = 'word '.repeat(foldLimits.proseLength / 5 + 1)
  await candidate.api.journal.$post({ json: candidate.write(long, reply) })
  const { challenges } = await (await candidate.api.attempt.$get()).json()
  expect(challenges[1]?.work.markdown?.['reply.md']).toBe(long.slice(0, foldLimits.proseLength))
})

test.each([
  ['run', { challenge: 'explaining', language: 'typescript' } as const],
  ['run', { challenge: 'doubling', language: 'markdown' } as const],
  ['submission', { challenge: 'explaining', language: 'typescript' } as const],
  ['submission', { challenge: 'doubling', language: 'markdown' } as const],
])('a %s of %j is refused', async (what, place) => {
  const candidate = await started()
  const journal = candidate.journal([])
  const answer =
    what === 'run'
      ? await candidate.api.runs.$post({ json: { ...place, journal } as never })
      : await candidate.api.submissions.$post({ json: { ...place, journal } })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 'invalid-input' } })
})

test('what is written back about a project to mend is for reviewers to read, and is no submission', async () => {
  const candidate = await started([{ slug: 'greeting', weight: 1 }])
  const { challenges } = await (await candidate.api.attempt.$get()).json()
  expect(challenges[0]?.files.markdown).toEqual({ 'answer.md': '' })
  const answer = { challenge: 'greeting', language: 'markdown', path: 'answer.md' } as const
  await candidate.api.journal.$post({ json: candidate.write('The name was forgotten.', answer) })
  expect((await (await candidate.api.attempt.$get()).json()).challenges[0]).toMatchObject({ unsubmitted: false })
  const review = await reviewOf(await finish(candidate))
  expect(review.challenges[0]).toMatchObject({ answer: 'The name was forgotten.', submissions: [] })
})

test('a coding challenge asks for nothing to be written back', async () => {
  const candidate = await started()
  const answer = { challenge: 'doubling', language: 'markdown', path: 'answer.md' } as const
  await candidate.api.journal.$post({ json: candidate.write('Nobody asked.', answer) })
  const { challenges } = await reviewOf(await finish(candidate))
  expect(challenges[0]).toMatchObject({ answer: null, work: {} })
})
