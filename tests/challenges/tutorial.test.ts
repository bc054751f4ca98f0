import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runAt, tutorialBlocks } from '../support/tutorial.ts'

const home = await mkdtemp(join(tmpdir(), 'assay-tutorial-'))

afterAll(() => rm(home, { recursive: true }))

test('the tutorial of challenges/README.md, followed to the letter', { timeout: 600_000 }, async () => {
  const blocks = await tutorialBlocks()
  expect(blocks.length).toBe(8)
  const setUp = blocks.findIndex(({ fails }) => fails)
  const before = blocks.slice(0, setUp).map(({ text }) => text)
  const after = blocks.slice(setUp + 1).map(({ text }) => text)

  const weak = await runAt(home, [...before, blocks[setUp]?.text].join('\n'))
  expect(weak.output).toMatch(/error solution\/typescript\/next-version.ts:4: the mutation score is [\d.]+, below 90/)
  expect(weak.output).toContain('+ const match = /(\\d+)\\.(\\d+)\\.(\\d+)$/.exec(version)')
  expect(weak.code).toBe(1)

  const strong = await runAt(
    home,
    [before[0]?.split('\n').slice(0, 2).join('\n'), 'cd ~/challenges/next-version', ...after].join('\n'),
  )
  expect(strong.output.match(/1 challenge, 0 errors, 0 warnings/g)).toHaveLength(2)
  expect(strong.output).toContain('100.00  mutation score')
  expect(strong.code).toBe(0)
})
