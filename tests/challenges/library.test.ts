import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createSandbox } from '../../sandbox/index.ts'
import { checkChallenge } from '../../server/challenges/check/check-challenge.ts'
import { problemText } from '../../server/challenges/format/problem.ts'
import { challengeFolders, loadChallenge } from '../../server/challenges/load-library.ts'
import { practiceFolder } from '../../server/practice/practice-challenge.ts'

const library = fileURLToPath(new URL('../../challenges', import.meta.url))
const folders = [...(await challengeFolders(library)), practiceFolder]
const isWritten = async (folder: string) => (await loadChallenge(folder)).kind === 'written'
const kinds = await Promise.all(
  folders.map(async (folder) => ({ slug: basename(folder), folder, written: await isWritten(folder) })),
)
const withCode = kinds.filter(({ written }) => !written)
const written = kinds.filter((each) => each.written)
const sandbox = await createSandbox()

afterAll(() => sandbox.close())

const name = '$slug: the reference passes everything, starter, wrong solutions and nine in ten mutants do not'

test.each(withCode)(name, { timeout: 180_000 }, async ({ folder }) => {
  const { problems, runs, mutation } = await checkChallenge(folder, sandbox)
  expect(problems.map(problemText)).toEqual([])
  expect(mutation?.score).toBeGreaterThanOrEqual(90)
  const scores = runs.map(({ role, verdict }) => ({ role, score: verdict.score ?? Number.NaN }))
  expect(scores.filter(({ role }) => role === 'reference').map(({ score }) => score)).toEqual([100, 100])
  expect(scores.filter(({ role, score }) => role !== 'reference' && !(score < 100))).toEqual([])
  expect(scores.filter(({ role }) => role === 'wrong').length).toBeGreaterThanOrEqual(4)
})

test.each(written)('$slug: questions without a problem, and nothing to run', async ({ folder }) => {
  const { problems, runs } = await checkChallenge(folder, sandbox)
  expect({ problems: problems.map(problemText), runs }).toEqual({ problems: [], runs: [] })
})

test('the library has challenges with code and with questions', () => {
  expect(withCode.length).toBeGreaterThanOrEqual(6)
  expect(written.length).toBeGreaterThanOrEqual(1)
})
