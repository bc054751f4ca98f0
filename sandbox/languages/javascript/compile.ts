import type { Files } from '../../challenge.ts'
import type { Compilation, GuestModule, LanguageSupport, Scheme } from '../language.ts'
import { compileModule } from './module.ts'
import { createPositions } from './positions.ts'
import type { SourceMapJson } from './source-map.ts'

const scriptFile = /\.[cm]?[jt]sx?$/
/** Scripts are read as files by few; for the others their texts need not be carried into an isolate. */
const importsFileSystem = /["'](?:node:)?fs(?:\/promises)?["']/
const declarationFile = /\.d\.[cm]?ts$/

/** JavaScript and TypeScript, ECMAScript modules and CommonJS: one language with four spellings. */
export const javascript: LanguageSupport = { compile }

function compile(files: Files, scheme: Scheme, isRead = false): Compilation {
  const modules: Record<string, GuestModule> = {}
  const maps = new Map<string, readonly SourceMapJson[]>()
  const readsFiles = Object.values(files).some((text) => importsFileSystem.test(text))
  for (const [path, text] of Object.entries(files)) {
    if (!scriptFile.test(path) || declarationFile.test(path)) {
      modules[path] = { kind: path.endsWith('.json') ? 'json' : 'text', code: text, awaits: false }
      continue
    }
    const compiled = compileModule(path, text, scheme)
    modules[path] = isRead || readsFiles ? { ...compiled.module, source: text } : compiled.module
    maps.set(path, compiled.maps)
  }
  return { modules, readsFiles, translate: createPositions(scheme, maps) }
}
