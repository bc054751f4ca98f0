import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Bundles, Pair } from '../../../child/pair.ts'
import { createPair } from '../../../child/pair.ts'
import type { Bundle } from '../../../child/snapshots.ts'

async function bundle(name: string): Promise<Bundle> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`${name}-entry.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'esnext',
  })
  return {
    name,
    source: `(function (module, natives) {${result.outputFiles[0]?.text ?? ''}\nreturn module.exports.program })`,
  }
}

const bundles: Bundles = { candidate: await bundle('candidate'), tests: await bundle('tests'), library: '' }

/** Two joined realms for a unit test. */
export function createTestPair(): Pair {
  return createPair(bundles, 64)
}

/** Runs a function body in the tests' realm of a fresh pair; see `tests-entry.ts`. */
export function inTests(body: string): unknown {
  const pair = createTestPair()
  try {
    return pair.tests.inside(() =>
      pair.candidate.inside(() => JSON.parse(pair.tests.call('evaluate', JSON.stringify(body)))),
    )
  } finally {
    pair.dispose()
  }
}
