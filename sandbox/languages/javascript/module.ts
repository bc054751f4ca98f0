import { moduleRunnerTransformSync, transformSync } from 'oxc-transform'
import type { GuestModule, Scheme } from '../language.ts'
import { mendDefaultWithNamespace } from './default-with-namespace.ts'
import { hoistMocks } from './hoist-mocks.ts'
import type { SourceMapJson } from './source-map.ts'
import { type OxcProblem, syntaxErrorMessage } from './syntax-error.ts'
import { awaitsAtTopLevel } from './top-level-await.ts'

export interface CompiledModule {
  readonly module: GuestModule
  /** In the order in which the transforms' results must be walked back. */
  readonly maps: readonly SourceMapJson[]
}

interface Step {
  readonly code: string
  readonly map?: SourceMapJson | undefined
  readonly errors: readonly OxcProblem[]
}

const moduleWords = /\b(?:import|export|await)\b/
const typescriptFile = /\.[cm]?tsx?$/
const alwaysCommonJs = /\.c[jt]s$/
const alwaysEsm = /\.m[jt]s$/

/**
 * Compiles one file. ECMAScript modules become the body of a function that reads its imports through a namespace
 * object, so that bindings stay live; CommonJS stays as it is, and TypeScript loses its types on the way.
 *
 * @param hasFields see `Compilation.definesFields`.
 */
export function compileModule(path: string, source: string, scheme: Scheme, hasFields = true): CompiledModule {
  const text = source.replace(/^\uFEFF/, '').replace(/^#!.*/, '')
  const typed = typescriptFile.test(path) || path.endsWith('.jsx')
  const plain: Step = typed ? stripTypes(path, text, hasFields) : { code: text, errors: [] }
  if (plain.errors.length > 0) return broken(path, source, plain.errors)
  const maps = plain.map === undefined ? [] : [plain.map]

  if (!alwaysCommonJs.test(path) && (alwaysEsm.test(path) || moduleWords.test(plain.code))) {
    const esm = toFunctionBody(plain.code)
    if (esm.errors.length === 0 && (alwaysEsm.test(path) || isEsm(esm.code, plain.code))) {
      return finished('esm', esm.code, esm.map === undefined ? maps : [esm.map, ...maps], scheme)
    }
    const asCommonJs = checkCommonJs(plain.code)
    if (asCommonJs.length > 0) return broken(path, source, esm.errors.length > 0 ? esm.errors : asCommonJs)
    if (!esm.code.includes('__vite_ssr_dynamic_import__')) return finished('commonjs', plain.code, maps, scheme)
    return finished('commonjs', esm.code, esm.map === undefined ? maps : [esm.map, ...maps], scheme)
  }
  const problems = typed ? [] : checkCommonJs(plain.code)
  return problems.length > 0 ? broken(path, source, problems) : finished('commonjs', plain.code, maps, scheme)
}

function stripTypes(path: string, text: string, hasFields: boolean): Step {
  return transformSync(path, text, {
    sourcemap: true,
    sourceType: alwaysCommonJs.test(path) ? 'commonjs' : 'module',
    target: 'esnext',
    decorator: { legacy: true },
    typescript: { removeClassFieldsWithoutInitializer: !hasFields },
  })
}

function toFunctionBody(code: string): Step {
  return moduleRunnerTransformSync('module.js', mendDefaultWithNamespace(code), { sourcemap: true })
}

/** A module that exports nothing says so by `export {}`, of which nothing is left in the compiled code. */
function isEsm(code: string, source: string): boolean {
  return (
    /__vite_ssr_(?:exports|import|exportAll|export_default|import_meta)__/.test(code) ||
    /^export\s*\{\s*\}/m.test(source) ||
    awaitsAtTopLevel(code)
  )
}

function checkCommonJs(code: string): readonly OxcProblem[] {
  return transformSync('module.js', code, { sourceType: 'commonjs', target: 'esnext' }).errors
}

function finished(
  kind: 'esm' | 'commonjs',
  code: string,
  maps: readonly SourceMapJson[],
  scheme: Scheme,
): CompiledModule {
  const ordered = scheme === 'tests:///' ? hoistMocks(code) : code
  // A module that mocks may have to wait for a mock before it imports.
  const awaits = kind === 'esm' && (ordered !== code || awaitsAtTopLevel(ordered))
  return { module: { kind, code: ordered, awaits }, maps }
}

function broken(path: string, source: string, problems: readonly OxcProblem[]): CompiledModule {
  return { module: { kind: 'broken', code: syntaxErrorMessage(path, source, problems), awaits: false }, maps: [] }
}
