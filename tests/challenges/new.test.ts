import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runAssay } from './run-assay.ts'

const home = await mkdtemp(join(tmpdir(), 'assay-new-'))

afterAll(() => rm(home, { recursive: true }))

test('what `challenge new` writes passes `challenge check`, without a warning', { timeout: 120_000 }, async () => {
  const both = ['--languages', 'typescript,javascript']
  const coding = await runAssay(home, ['challenge', 'new', 'in-pairs', ...both])
  expect(coding).toMatchObject({ code: 0, stderr: '' })
  expect(coding.stdout).toContain('assay challenge check --watch in-pairs')
  const breakFix = ['challenge', 'new', 'lost-records', '--kind', 'break-fix', '--tests', 'scripts']
  expect(await runAssay(home, breakFix)).toMatchObject({ code: 0, stderr: '' })

  const { code, stdout } = await runAssay(home, ['challenge', 'check', '.', '--json'])
  const { ok, challenges } = JSON.parse(stdout)
  expect({ code, ok }).toEqual({ code: 0, ok: true })
  expect(challenges).toMatchObject([
    { slug: 'in-pairs', title: 'In pairs', problems: [], mutation: { score: 100 } },
    { slug: 'lost-records', title: 'Lost records', problems: [], mutation: { score: 100 } },
  ])
})

test.each([
  [['Rate Limiter'], 'The name Rate Limiter will not do: use small letters, digits and hyphens, as in rate-limiter.\n'],
  [['x', '--kind', 'quiz'], 'There is no kind quiz; there is coding, break-fix, written.\n'],
  [['x', '--languages', 'cobol'], 'There is no language cobol; there is javascript, typescript.\n'],
  [['.'], 'will not do'],
])('refuses %s', async (args, message) => {
  const { code, stderr } = await runAssay(home, ['challenge', 'new', ...args])
  expect(code).toBe(64)
  expect(stderr).toContain(message)
})

test('never writes over what is there', async () => {
  await mkdir(join(home, 'taken'))
  const { code, stderr } = await runAssay(home, ['challenge', 'new', 'taken'])
  expect({ code, stderr }).toEqual({
    code: 64,
    stderr: `${join(home, 'taken')} is there already; choose another name.\n`,
  })
})
