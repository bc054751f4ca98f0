import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A shell block of the tutorial. */
export interface Block {
  readonly text: string
  /** Whether the tutorial says that it fails. */
  readonly fails: boolean
}

/** The shell blocks of the tutorial in challenges/README.md, in their order. */
export async function tutorialBlocks(): Promise<Block[]> {
  const readme = await readFile(join(root, 'challenges/README.md'), 'utf8')
  const [tutorial = ''] = readme.split(/^## /m).slice(1)
  return [...tutorial.matchAll(/^(`{3,})sh( fails)?\n([\s\S]*?)^\1$/gm)].map(([, , fails, text = '']) => ({
    text,
    fails: fails !== undefined,
  }))
}

/** Runs a script in the root of the repository as somebody whose home that is, to its end or its first error. */
export function runAt(home: string, script: string): Promise<{ code: number; output: string }> {
  const env = { ...process.env, HOME: home, NO_COLOR: '1', FORCE_COLOR: undefined, INIT_CWD: undefined }
  const path = `${dirname(process.execPath)}:${process.env.PATH}`
  return new Promise((resolve) => {
    execFile('bash', ['-ec', script], { cwd: root, env: { ...env, PATH: path } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: stdout + stderr })
    })
  })
}
