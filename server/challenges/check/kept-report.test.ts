import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sampleSource } from '../format/sample-source.ts'
import { checkChallenge } from './check-challenge.ts'
import { keptReport } from './kept-report.ts'
import { sampleVerdict } from './running/sample-verdict.ts'

const home = await mkdtemp(join(tmpdir(), 'assay-kept-'))
const cache = join(home, 'cache')
afterAll(() => rm(home, { recursive: true }))

async function write(folder: string, statement: string): Promise<string> {
  for (const [path, file] of Object.entries(sampleSource({ 'statement.md': statement }).files)) {
    await mkdir(dirname(join(home, folder, path)), { recursive: true })
    await writeFile(join(home, folder, path), 'text' in file ? file.text : Buffer.from(file.base64, 'base64'))
  }
  return join(home, folder)
}

test('the same content is checked once, wherever it stands; another content again', async () => {
  let checks = 0
  const check = (folder: string) => {
    checks += 1
    return checkChallenge(folder, null)
  }
  const one = await write('one/count', 'Count.\n')
  const first = await keptReport(one, () => check(one), cache)
  expect(first.challenge?.slug).toBe('count')
  const other = await write('two/count', 'Count.\n')
  const kept = await keptReport(other, () => check(other), cache)
  expect(kept).toEqual({ ...first, folder: other, checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) })
  expect(first.checkedAt).toBeUndefined()
  expect(checks).toBe(1)
  await write('two/count', 'Count all.\n')
  await keptReport(other, () => check(other), cache)
  expect(checks).toBe(2)
})

test('what the machine kept from its end is checked again', async () => {
  const folder = await write('three/count', 'Count slowly.\n')
  let checks = 0
  const failing = async () => {
    checks += 1
    const run = { language: 'typescript', role: 'reference', folder: 'solution/' } as const
    const report = await checkChallenge(folder, null)
    return { ...report, runs: [{ ...run, verdict: sampleVerdict([], 'platform-error') }] }
  }
  await keptReport(folder, failing, cache)
  await keptReport(folder, failing, cache)
  expect(checks).toBe(2)
})
