import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { type Candidate, candidateOf } from './support/candidate.ts'
import { sentinels } from './support/challenges.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let sandbox: Sandbox
let candidate: Candidate
beforeAll(async () => {
  sandbox = await createSandbox({ children: 1 })
  world = await createWorld({ sandbox })
  candidate = candidateOf(world, await world.invite())
  await candidate.start()
})
afterAll(async () => {
  await world?.close()
  await sandbox?.close()
})

/** Whatever of this file's work reached the candidate. */
const heard: string[] = []

const work = (text: string) => ({
  json: { challenge: 'doubling', language: 'typescript', journal: candidate.write(text) } as const,
})

async function run(text: string) {
  const answer = await (await candidate.api.runs.$post(work(text))).json()
  heard.push(JSON.stringify(answer))
  return answer
}

async function grade(text: string) {
  const { id } = await (await candidate.api.submissions.$post(work(text))).json()
  await world.work()
  const attempt = await (await candidate.api.attempt.$get()).json()
  heard.push(JSON.stringify(attempt))
  return attempt.challenges[0]?.submissions.find((submission) => submission.id === id)
}

test('a run answers with the visible test, its difference and what was printed', async () => {
  expect(await run('export const double = (n: number) => (console.log("called", n), n)\n')).toMatchObject({
    status: 'graded',
    passed: 0,
    failed: 1,
    tests: [{ name: 'basics > two', group: 'basics', status: 'failed', message: expect.stringContaining('4') }],
    console: expect.stringContaining('called 2'),
  })
  expect(await run('export const double = (n: number) => n * 2\n')).toMatchObject({ passed: 1, failed: 0 })
})

test('submissions are graded by the hidden tests, and their author hears the counts', async () => {
  expect(await grade('export const double = (n: number) => n * 2\n')).toMatchObject({
    state: 'graded',
    compileError: null,
    hidden: { passed: 4, total: 4 },
  })
  expect(await grade('export const double = (n: number) => n + 3\n')).toMatchObject({ hidden: { passed: 1, total: 4 } })
})

test('code that does not compile is told where', async () => {
  expect(await grade('export const double = (n: number => n\n')).toMatchObject({
    state: 'graded',
    compileError: expect.stringContaining('double.ts:1'),
    hidden: { passed: 0 },
  })
})

test.each([
  ['an export that the hidden tests import is missing', 'export const other = 1\n'],
  ['loading throws', 'throw new Error(new Error().stack)\n'],
  ['every call throws its stack', 'export function double() { throw new Error(new Error().stack) }\n'],
  [
    'the environment is printed',
    'console.log(Object.getOwnPropertyNames(globalThis).join())\nexport const double = () => 0\n',
  ],
])('nothing of the hidden tests comes back: %s', async (_, text) => {
  await run(text)
  expect(await grade(text)).toMatchObject({ state: 'graded' })
  const everything = heard.join('\n')
  for (const sentinel of Object.values(sentinels)) expect(everything).not.toContain(sentinel)
  expect(everything).not.toMatch(/script\.test|edges\.yaml/)
})
