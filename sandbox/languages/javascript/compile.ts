import type { Files } from '../../challenge.ts'
import type { Compilation, GuestModule, LanguageSupport, Scheme } from '../language.ts'
import { compileModule } from './module.ts'
import { createPositions } from './positions.ts'
import type { SourceMapJson } from './source-map.ts'

const scriptFile = /\.[cm]?[jt]sx?$/
const declarationFile = /\.d\.[cm]?ts$/

/** JavaScript and TypeScript, ECMAScript modules and CommonJS: one language with four spellings. */
export const javascript: LanguageSupport = { compile }

function compile(files: Files, scheme: Scheme): Compilation {
  const modules: Record<string, GuestModule> = {}
  const maps = new Map<string, readonly SourceMapJson[]>()
  for (const [path, text] of Object.entries(files)) {
    if (!scriptFile.test(path) || declarationFile.test(path)) {
      modules[path] = { kind: path.endsWith('.json') ? 'json' : 'text', code: text, awaits: false }
      continue
    }
    const compiled = compileModule(path, text, scheme)
    modules[path] = compiled.module
    maps.set(path, compiled.maps)
  }
  return { modules, translate: createPositions(scheme, maps) }
}
