import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Candidate, candidateOf } from './support/candidate.ts'
import { sentinels } from './support/challenges.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function started(...options: Parameters<World['invite']>): Promise<Candidate> {
  const candidate = candidateOf(world, await world.invite(...options))
  await candidate.start()
  return candidate
}

const place = { challenge: 'doubling', language: 'typescript' } as const
const run = async (candidate: Candidate, text: string) =>
  (await candidate.api.runs.$post({ json: { ...place, journal: candidate.write(text) } })).json()
const submit = async (candidate: Candidate, text: string) =>
  (await candidate.api.submissions.$post({ json: { ...place, journal: candidate.write(text) } })).json()
const version = (candidate: Candidate, id: string) => candidate.api.versions[':id'].$get({ param: { id } })

test('every run is remembered, and its files are those that ran', async () => {
  const candidate = await started()
  const first = await run(candidate, 'first')
  const second = await run(candidate, '* 2')
  await candidate.api.journal.$post({ json: candidate.write('later') })
  const { runs } = await (await candidate.api.runs.$get()).json()
  expect(runs.map(({ id, passed, failed }) => [id, passed, failed])).toEqual([
    [first.id, 0, 1],
    [second.id, 1, 0],
  ])
  expect(await (await version(candidate, first.id)).json()).toMatchObject({ ...place, files: { 'double.ts': 'first' } })
  expect(await (await version(candidate, second.id)).json()).toMatchObject({ files: { 'double.ts': '* 2' } })
})

test('a submission gives back its files, without the scratch folder', async () => {
  const candidate = await started()
  await candidate.api.journal.$post({ json: candidate.write('own', { path: 'scratch/own.test.ts' }) })
  const { id } = await submit(candidate, 'handed in')
  const { files } = await (await version(candidate, id)).json()
  expect(files).toEqual({ 'double.ts': 'handed in', 'types.ts': 'export type Count = number\n' })
})

test('nobody gets the work of somebody else, nor any after the end', async () => {
  const candidate = await started()
  const { id } = await run(candidate, 'mine')
  const other = await started()
  expect((await version(other, id)).status).toBe(404)
  expect((await version(candidate, randomUUID())).status).toBe(404)
  expect((await version(candidate, 'no-id')).status).toBe(400)
  expect(await (await other.api.runs.$get()).json()).toEqual({ runs: [] })
  await candidate.api.finish.$post({ json: { journal: candidate.journal([]) } })
  expect((await version(candidate, id)).status).toBe(409)
})

test.each([
  ['nothing', null],
  ['counts', { passed: 0, total: 4, groups: null }],
  [
    'groups',
    {
      passed: 0,
      total: 4,
      groups: [
        { name: 'edges.yaml', passed: 0, total: 3 },
        { name: 'script.test.ts', passed: 0, total: 1 },
      ],
    },
  ],
] as const)('of hidden tests, an assessment that tells %s tells just that', async (hiddenResults, hidden) => {
  const candidate = await started({ assessment: { hiddenResults } })
  await submit(candidate, 'wrong')
  await world.work()
  const answer = await candidate.api.attempt.$get()
  const text = await answer.clone().text()
  for (const sentinel of Object.values(sentinels)) expect(text).not.toContain(sentinel)
  const { challenges } = await answer.json()
  expect(challenges[0]?.submissions).toMatchObject([{ state: 'graded', hidden }])
})
