import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ivm from 'isolated-vm'
import { transformSync } from 'oxc-transform'
import { CALLS, NODE_SUITE, PLAIN_SUITE, SUBMISSION, VITEST_SUITE } from './twenty-tests.ts'

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url))

export interface Contenders {
  /** `vitest run` of the suite. */
  readonly vitest: () => Promise<void>
  /** `node --test` of the suite. */
  readonly nodeTest: () => Promise<void>
  /** A process a run, in bubblewrap where there is one: what a judge that starts containers pays at the least. */
  readonly process: () => Promise<void>
  /** A new isolate that compiles the submission and makes the same calls: no tests, no bridge, no other process. */
  readonly bareIsolate: () => void
  readonly hasBubblewrap: boolean
  readonly remove: () => void
}

export function prepareContenders(): Contenders {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  symlinkSync(MODULES, join(folder, 'node_modules'))
  file('package.json', '{"type":"module"}')
  file('rate-limiter.ts', SUBMISSION)
  file('rate-limiter.test.ts', VITEST_SUITE)
  const nodeSuite = file('node-suite.ts', NODE_SUITE)
  const plainSuite = file('plain-suite.ts', PLAIN_SUITE)
  const hasBubblewrap = spawnSync('bwrap', ['--ro-bind', '/', '/', 'true']).status === 0
  const wrapper = hasBubblewrap ? ['bwrap', '--unshare-all', '--die-with-parent', '--ro-bind', '/', '/'] : []
  return {
    vitest: () => succeed(folder, [process.execPath, join(MODULES, 'vitest/vitest.mjs'), 'run', '--root', folder]),
    nodeTest: () => succeed(folder, [process.execPath, '--test', nodeSuite]),
    process: () => succeed(folder, [...wrapper, process.execPath, plainSuite]),
    bareIsolate: runBareIsolate,
    hasBubblewrap,
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** @throws Error where the command fails, because a figure of something that did not run is worth nothing. */
async function succeed(cwd: string, [file = '', ...args]: readonly string[]): Promise<void> {
  const child = spawn(file, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH ?? '' } })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}: ${errors}`)
}

function runBareIsolate(): void {
  const { code } = transformSync('rate-limiter.ts', SUBMISSION)
  const isolate = new ivm.Isolate({ memoryLimit: 64 })
  const context = isolate.createContextSync()
  isolate.compileScriptSync(`${code.replaceAll(/^export /gm, '')}\n${CALLS}`).runSync(context)
  isolate.dispose()
}
