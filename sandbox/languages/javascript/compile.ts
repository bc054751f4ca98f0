import type { Files } from '../../challenge.ts'
import type { Compilation, GuestModule, LanguageSupport, Scheme } from '../language.ts'
import { definesFields, parseCompilerOptions } from './compiler-options.ts'
import { compileModule } from './module.ts'
import { createPositions } from './positions.ts'
import type { SourceMapJson } from './source-map.ts'

const scriptFile = /\.[cm]?[jt]sx?$/
/** Scripts are read as files by few; for the others their texts need not be carried into an isolate. */
const importsFileSystem = /["'](?:node:)?fs(?:\/promises)?["']/
const testScript = /\.(?:test|spec)\.[cm]?[jt]sx?$/
const declarationFile = /\.d\.[cm]?ts$/

/** JavaScript and TypeScript, ECMAScript modules and CommonJS: one language with four spellings. */
export const javascript: LanguageSupport = { compile }

function compile(files: Files, scheme: Scheme, tests?: Compilation): Compilation {
  const modules: Record<string, GuestModule> = {}
  const maps = new Map<string, readonly SourceMapJson[]>()
  const texts = Object.values(files)
  const readsFiles = texts.some((text) => importsFileSystem.test(text))
  const hasFields =
    definesFields(parseCompilerOptions(files['tsconfig.json'] ?? '')) ?? tests?.definesFields ?? !isForJest(files)
  for (const [path, text] of Object.entries(files)) {
    if (!scriptFile.test(path) || declarationFile.test(path)) {
      modules[path] = { kind: path.endsWith('.json') ? 'json' : 'text', code: text, awaits: false }
      continue
    }
    const compiled = compileModule(path, text, scheme, hasFields)
    modules[path] = readsFiles || tests?.readsFiles ? { ...compiled.module, source: text } : compiled.module
    maps.set(path, compiled.maps)
  }
  return { modules, readsFiles, definesFields: hasFields, translate: createPositions(scheme, maps) }
}

/** As in the harness: a test script that does not import Vitest is Jest's. */
function isForJest(files: Files): boolean {
  const scripts = Object.entries(files).filter(([path]) => testScript.test(path))
  return scripts.length > 0 && !scripts.some(([, text]) => /["']vitest["']/.test(text))
}
