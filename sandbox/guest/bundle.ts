import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { libraryParts } from './environment/library.ts'

/**
 * What runs inside the isolates, as the text of scripts. The completion value of the first two is a function of a module
 * object and V8's natives, which returns the `GuestProgram`.
 */
export interface GuestBundles {
  readonly candidate: string
  readonly tests: string
  /** JSON: the text of each part of the `Library`, by name. */
  readonly library: string
}

/** Bundles the guests from their sources. Takes about a tenth of a second. */
export async function buildGuestBundles(): Promise<GuestBundles> {
  const [candidate, tests, ...parts] = await Promise.all([
    bundle('candidate-entry.ts'),
    bundle('tests-entry.ts'),
    ...libraryParts.map((part) => bundle(`library/${part}.ts`)),
  ])
  const library = JSON.stringify(Object.fromEntries(libraryParts.map((part, at) => [part, parts[at]])))
  return { candidate, tests, library }
}

/**
 * For whoever bundles the child's program: puts the finished guests in place of `guest/bundles.ts`, so that the child
 * needs neither esbuild nor the sources.
 */
export function inlineGuestBundles(): Plugin {
  return {
    name: 'inline guest bundles',
    setup(build) {
      build.onLoad({ filter: /[\\/]guest[\\/]bundles\.ts$/ }, async () => {
        const bundles = await buildGuestBundles()
        return { contents: `export const guestBundles = ${JSON.stringify(bundles)}`, loader: 'js' }
      })
    },
  }
}

/**
 * `mock.invocationCallOrder` counts from one in each run. The library counts for as long as its module lives, and lets
 * nobody set the count back.
 */
const resettableInvocationOrder: Plugin = {
  name: 'resettable invocation order',
  setup(build) {
    build.onLoad({ filter: /[\\/]@vitest[\\/]spy[\\/]dist[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const counter = 'let invocationCallCounter = 1;'
      if (!source.includes(counter)) throw new Error(`${path} counts invocations otherwise than expected`)
      const reset = 'export function resetInvocationOrder() { invocationCallCounter = 1 }'
      return { contents: `${source}\n${reset}`, loader: 'js' }
    })
  },
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    inject: entry === 'tests-entry.ts' ? [fileURLToPath(new URL('bridge/url-probe.ts', import.meta.url))] : [],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'cjs',
    target: 'esnext',
    // Names are kept: messages show them.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
    plugins: [resettableInvocationOrder],
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const code = outputFiles[0]?.text ?? ''
  return entry.startsWith('library/')
    ? `(function (module, navigator, globalThis) {${code}\nreturn module.exports.boot })({ exports: {} }, ${surroundings})`
    : `(function (module, natives) {${code}\nreturn module.exports.program })`
}

/**
 * What the library sees in place of globals: an object that ports for browsers ask what they run on, and the global
 * object with something for a name that the candidate's realm lacks and a port looks at as it loads.
 */
const surroundings = `{ userAgent: '', platform: '', language: 'en' },
  'Atomics' in globalThis ? globalThis : Object.create(globalThis, { Atomics: { value: {} } })`
