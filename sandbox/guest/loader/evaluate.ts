import { frameName } from '../../languages/frame-name.ts'
import type { Scheme } from '../../languages/language.ts'

/** What a compiled ECMAScript module asks of the loader, under the names the transform gives it. */
export interface EsmScope {
  readonly importStatic: (specifier: string) => unknown
  readonly importDynamic: (specifier: unknown) => Promise<unknown>
  readonly exports: object
  readonly exportAll: (namespace: unknown) => void
  readonly meta: object
  readonly commonjs: CommonJsScope
}

export interface CommonJsScope {
  readonly module: { exports: unknown }
  readonly require: (specifier: string) => unknown
  readonly filename: string
  readonly dirname: string
}

// The realm's own, before foreign code can replace it. Called by another name it evaluates in the global scope.
// biome-ignore lint/security/noGlobalEval: running foreign source inside an isolate is what a loader is for.
const evaluateGlobally: (code: string) => unknown = globalThis.eval

const esmParameters = [
  '__vite_ssr_import__',
  '__vite_ssr_dynamic_import__',
  '__vite_ssr_exports__',
  '__vite_ssr_exportAll__',
  '__vite_ssr_import_meta__',
]
const commonJsParameters = ['exports', 'require', 'module', '__filename', '__dirname']
const awaitedImport = /^(const __vite_ssr_import_\d+__ = )await (?=__vite_ssr_import__\()/gm

/** Runs an ECMAScript module's body; the promise is there only where `asynchronous` asks for one. */
export function evaluateEsm(
  path: string,
  code: string,
  scheme: Scheme,
  scope: EsmScope,
  asynchronous: boolean,
): Promise<unknown> | undefined {
  const parameters = [...esmParameters, ...commonJsParameters].join(', ')
  const body = asynchronous ? code : code.replace(awaitedImport, '$1')
  // The inner block lets a module declare a name of its own that a parameter has too. One line stands before the
  // code; `languages/javascript/positions.ts` counts on it.
  const run = compile(
    `(${asynchronous ? 'async ' : ''}function (${parameters}) { "use strict"; {\n${body}\n} })`,
    scheme,
    path,
  )
  const { importStatic, importDynamic, exports, exportAll, meta, commonjs } = scope
  const result = run.call(
    undefined,
    importStatic,
    importDynamic,
    exports,
    exportAll,
    meta,
    ...commonJsArguments(commonjs),
  )
  return asynchronous ? (result as Promise<unknown>) : undefined
}

export function evaluateCommonJs(
  path: string,
  code: string,
  scheme: Scheme,
  scope: CommonJsScope,
  importDynamic: (specifier: unknown) => Promise<unknown>,
): void {
  const parameters = [...commonJsParameters, '__vite_ssr_dynamic_import__'].join(', ')
  const run = compile(`(function (${parameters}) {\n${code}\n})`, scheme, path)
  run.call(scope.module.exports, ...commonJsArguments(scope), importDynamic)
}

function compile(code: string, scheme: Scheme, path: string): (this: unknown, ...args: unknown[]) => unknown {
  return evaluateGlobally(`${code}\n//# sourceURL=${frameName(scheme, path)}`) as (...args: unknown[]) => unknown
}

function commonJsArguments({ module, require, filename, dirname }: CommonJsScope): unknown[] {
  return [module.exports, require, module, filename, dirname]
}
