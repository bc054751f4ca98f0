import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createSandbox } from '../../sandbox/index.ts'
import { type ChallengeReport, checkChallenge } from '../../server/challenges/check/check-challenge.ts'
import { problemText } from '../../server/challenges/format/problem.ts'
import { halving } from './halving.ts'
import { runAssay } from './run-assay.ts'
import { writeSource } from './write-source.ts'

/** Each way in which a good challenge gets spoilt, and what its author is told. */

const sandbox = await createSandbox()
const home = await mkdtemp(join(tmpdir(), 'assay-sabotage-'))
let folder: string

afterAll(async () => {
  await sandbox.close()
  await rm(home, { recursive: true })
})

beforeEach(async () => {
  await rm(join(home, 'halving'), { recursive: true, force: true })
  folder = await writeSource(home, halving)
})

const path = (file: string) => join(folder, file)

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path(file), 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(path(file), after)
}

async function told(): Promise<string[]> {
  const { problems } = await checkChallenge(folder, sandbox)
  return problems.map((problem) => `${problem.severity} ${problemText(problem)}`)
}

test('the challenge itself is sound, outside of the repository too', async () => {
  const report: ChallengeReport = await checkChallenge(folder, sandbox)
  expect(report.problems.map(problemText)).toEqual([])
  expect(report.mutation?.score).toBe(100)
})

test('without the case that says the most', async () => {
  await edit('tests/hidden/halves.yaml', (yaml) => yaml.replace(/^.*"a list that is not one".*\n/m, ''))
  expect(await told()).toEqual([
    'error solution/typescript/halve.ts:2: the mutation score is 87.5, below 100: the hidden tests pass 1 wrong version of the reference, shown above; add the tests that tell them apart',
  ])
})

test('with a wrong solution in the place of the reference', async () => {
  await cp(path('wrong/typescript/rounds-down'), path('solution/typescript'), { recursive: true })
  expect(await told()).toEqual([
    expect.stringMatching(
      /^error solution\/typescript\/: The typescript reference .* fails 1 of its visible tests:\nexamples > three: /,
    ),
  ])
})

test('with Math.random() in the reference', async () => {
  await edit('solution/typescript/halve.ts', (code) =>
    code.replace('return parts', 'return Math.random() < 0.5 ? parts : []'),
  )
  expect(await told()).toEqual([
    expect.stringMatching(
      /^error solution\/typescript\/: The typescript reference .* fails \d of its (visible|hidden) tests:/,
    ),
  ])
})

test('with a test that leans on the one before it', async () => {
  await writeFile(
    path('tests/hidden/state.test.js'),
    "let n = 0\ntest('first', () => { n++ })\ntest('second', () => { expect(n).toBe(1) })\n",
  )
  expect(await told()).toContainEqual(
    'error solution/typescript/: the reference passes `second` (hidden) as a rule and fails it without the tests before it; let each test set up what it needs',
  )
})

test('with references that differ', async () => {
  await edit('solution/javascript/halve.js', (code) =>
    code.replace('return parts', 'return list.length > 5 ? [] : parts'),
  )
  expect(await told()).toContainEqual(
    expect.stringMatching(
      /^error solution\/javascript\/: the references differ: halve\(\[.*\) gives .* in typescript and .* in javascript$/,
    ),
  )
})

test('with an example that does not hold', async () => {
  await edit('statement.md', (text) => text.replace('// [[1, 2], [3]]', '// [[1], [2, 3]]'))
  expect(await told()).toEqual([
    expect.stringMatching(/^error statement.md:6: the example does not hold in typescript: expected/),
  ])
})

test('with a test that nothing needs', async () => {
  await writeFile(
    path('tests/hidden/idle.test.js'),
    "test('is a day', () => { expect(new Date().getTime()).toBeGreaterThan(0) })\n",
  )
  expect(await told()).toEqual([
    'warning tests/hidden/: `is a day` rejects no wrong solution and no change to the reference; sharpen it, or remove it',
  ])
})

test('with a missing file', async () => {
  await edit('challenge.yaml', (yaml) => `${yaml}locked: [tyypes.ts]\n`)
  expect(await told()).toEqual(['error challenge.yaml:6: the locked file `tyypes.ts` is not among the files'])
})

test('with tabs in YAML', async () => {
  await writeFile(path('challenge.yaml'), 'title: Halves\nkind: coding\nlimits:\n\tcpuMs: 100\n')
  expect(await told()).toContainEqual('error challenge.yaml:4: indented with a tab; YAML wants spaces')
})

test('with a statement of 5 MB', async () => {
  await writeFile(path('statement.md'), 'x'.repeat(5_000_000))
  expect(await told()).toEqual(['error statement.md: is larger than 4 MiB'])
})

test('with a link out of the folder', async () => {
  await symlink('/etc/passwd', path('files/typescript/passwd.ts'))
  expect(await told()).toEqual(['error files/typescript/passwd.ts: is a link out of the folder; copy the file'])
})

test('with a second challenge of its slug', async () => {
  await mkdir(join(home, 'elsewhere'), { recursive: true })
  const other = await writeSource(join(home, 'elsewhere'), halving)
  expect(await runAssay(home, ['challenge', 'check', folder, other])).toEqual({
    code: 64,
    stdout: '',
    stderr: `${folder} and ${other} have one slug, halving; rename one of the folders.\n`,
  })
})
