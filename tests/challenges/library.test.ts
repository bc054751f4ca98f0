import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createSandbox } from '../../sandbox/index.ts'
import { checkChallenge } from '../../server/challenges/check/check-challenge.ts'
import { problemText } from '../../server/challenges/format/problem.ts'
import { challengeFolders } from '../../server/challenges/load-library.ts'
import { practiceFolder } from '../../server/practice/practice-challenge.ts'

const library = fileURLToPath(new URL('../../challenges', import.meta.url))
const folders = [...(await challengeFolders(library)), practiceFolder]
const challenges = folders.map((folder) => ({ slug: basename(folder), folder }))
const sandbox = await createSandbox()

afterAll(() => sandbox.close())

const name = '$slug: the reference passes everything, starter and wrong solutions do not'

test.each(challenges)(name, { timeout: 180_000 }, async ({ folder }) => {
  const { problems, runs } = await checkChallenge(folder, sandbox)
  expect(problems.map(problemText)).toEqual([])
  const scores = runs.map(({ role, verdict }) => ({ role, score: verdict.score ?? Number.NaN }))
  expect(scores.filter(({ role }) => role === 'reference').map(({ score }) => score)).toEqual([100, 100])
  expect(scores.filter(({ role, score }) => role !== 'reference' && !(score < 100))).toEqual([])
  expect(scores.filter(({ role }) => role === 'wrong').length).toBeGreaterThanOrEqual(4)
})

test('has coding and break-fix challenges', () => {
  expect(challenges.length).toBeGreaterThanOrEqual(6)
})
