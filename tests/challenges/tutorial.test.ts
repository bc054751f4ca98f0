import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const home = await mkdtemp(join(tmpdir(), 'assay-tutorial-'))

afterAll(() => rm(home, { recursive: true }))

interface Block {
  readonly text: string
  readonly fails: boolean
}

/** The shell blocks of the tutorial, in their order. */
async function shellBlocks(): Promise<Block[]> {
  const readme = await readFile(join(root, 'challenges/README.md'), 'utf8')
  const [tutorial = ''] = readme.split(/^## /m).slice(1)
  return [...tutorial.matchAll(/^(`{3,})sh( fails)?\n([\s\S]*?)^\1$/gm)].map(([, , fails, text = '']) => ({
    text,
    fails: fails !== undefined,
  }))
}

function bash(script: string): Promise<{ code: number; output: string }> {
  const env = { ...process.env, HOME: home, NO_COLOR: '1', FORCE_COLOR: undefined, INIT_CWD: undefined }
  const path = `${dirname(process.execPath)}:${process.env.PATH}`
  return new Promise((resolve) => {
    execFile('bash', ['-ec', script], { cwd: root, env: { ...env, PATH: path } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: stdout + stderr })
    })
  })
}

test('the tutorial of challenges/README.md, followed to the letter', { timeout: 240_000 }, async () => {
  const blocks = await shellBlocks()
  expect(blocks.length).toBe(8)
  const setUp = blocks.findIndex(({ fails }) => fails)
  const before = blocks.slice(0, setUp).map(({ text }) => text)
  const after = blocks.slice(setUp + 1).map(({ text }) => text)

  const weak = await bash([...before, blocks[setUp]?.text].join('\n'))
  expect(weak.output).toMatch(/error solution\/typescript\/next-version.ts:4: the mutation score is [\d.]+, below 90/)
  expect(weak.output).toContain('+ const match = /(\\d+)\\.(\\d+)\\.(\\d+)$/.exec(version)')
  expect(weak.code).toBe(1)

  const strong = await bash(
    [before[0]?.split('\n').slice(0, 2).join('\n'), 'cd ~/challenges/next-version', ...after].join('\n'),
  )
  expect(strong.output.match(/1 challenge, 0 errors, 0 warnings/g)).toHaveLength(2)
  expect(strong.output).toContain('100.00  mutation score')
  expect(strong.code).toBe(0)
})
