import type { GuestModule, GuestModules, Scheme } from '../../languages/language.ts'
import { asyncModules } from './async-modules.ts'
import { type CommonJsScope, evaluateCommonJs, evaluateEsm } from './evaluate.ts'
import { createNamespace, exportAll, type Loaded, toNamespace, toRequired } from './interop.ts'
import { folderOf, isRelative, nominalPath, resolveFile } from './resolve.ts'
import { settleExports } from './settled-exports.ts'

export interface LoaderOptions {
  readonly modules: GuestModules
  readonly scheme: Scheme
  /** Modules that are no file of this loader. Undefined: there is none of that name. */
  readonly external: (specifier: string, from: string) => External | undefined
}

/** A module from elsewhere: a built-in of Node, the test framework, or the submission as the tests see it. */
export interface External {
  /** Names the module for `mock`. */
  readonly key: string
  /** True where `load` returns a promise. */
  readonly asynchronous: boolean
  readonly load: () => Loaded | Promise<Loaded>
}

export interface Loader {
  /** Loads a file by its path. The promise is there only where a module of its graph awaits at its top level. */
  load(path: string): Loaded | Promise<Loaded>
  /** The same, past a mock of that file. */
  loadActual(path: string): Loaded | Promise<Loaded>
  isAsynchronous(path: string): boolean
  /** What a file's exports are, told without loading it. */
  kind(path: string): Loaded['kind']
  /** Loads what `specifier` names as seen from a file: an `import()` that does not wait when it need not. */
  importFrom(specifier: string, from: string): Loaded | Promise<Loaded>
  /** The path or external key that a specifier names, as `mock` takes it. */
  resolve(specifier: string, from: string): string | undefined
  /** From now on the module of that key is what `factory` gives, asked once. */
  mock(key: string, factory: () => Loaded | Promise<Loaded>): void
  unmock(key: string): void
  /** Forgets every loaded module, so that the next load runs it anew; mocks stay. */
  reset(): void
}

interface LoadedModule {
  readonly exports: () => Loaded
  state: 'loading' | 'loaded' | 'failed'
  promise: Promise<unknown> | undefined
  error: unknown
}

type Target = { readonly file: string } | { readonly external: External }

export function createLoader(options: LoaderOptions): Loader {
  const { modules, scheme } = options
  const tree = {
    has: (path: string) => Object.hasOwn(modules, path),
    read: (path: string) => modules[path]?.code ?? '',
  }
  const loaded = new Map<string, LoadedModule>()
  const mocks = new Map<string, () => Loaded | Promise<Loaded>>()
  const asynchronous = asyncModules(modules, (specifier, from) => {
    const target = find(specifier, from)
    if (target === undefined) return undefined
    return 'file' in target ? target.file : target.external.asynchronous
  })

  function find(specifier: string, from: string): Target | undefined {
    const file = resolveFile(specifier, from, tree)
    if (file !== undefined) return { file }
    if (specifier === 'module' || specifier === 'node:module') return { external: moduleModule }
    const virtual = nominalPath(specifier, from)
    if (mocks.has(virtual)) return { external: mockedOnly(virtual) }
    const external = options.external(specifier, from)
    return external === undefined ? undefined : { external }
  }

  /** `node:module`, which is about the loader itself. */
  const moduleModule: External = {
    key: 'module',
    asynchronous: false,
    load: () => ({ kind: 'value', exports: { builtinModules: [], createRequire } }),
  }

  function createRequire(from: unknown): CommonJsScope['require'] {
    return createCommonJsScope(String(from).replace(/^(?:file:\/\/)?\//, ''), []).require
  }

  function locate(specifier: string, from: string): Target {
    const target = find(specifier, from)
    if (target !== undefined) return target
    throw notFound(specifier, from)
  }

  function open(target: Target, chain: readonly string[]): Loaded | Promise<Loaded> {
    const mock = mocks.get(keyOf(target))
    if (mock !== undefined) return mock()
    return 'file' in target ? loadFile(target.file, chain) : target.external.load()
  }

  function loadFile(path: string, chain: readonly string[]): Loaded | Promise<Loaded> {
    const known = loaded.get(path)
    if (known?.state === 'failed') throw known.error
    if (known?.state === 'loading' && known.promise !== undefined && !chain.includes(path)) {
      return known.promise.then(known.exports)
    }
    if (known !== undefined) return known.exports()
    const module = modules[path]
    if (module === undefined) throw notFound(path, '')
    return start(path, module, [...chain, path])
  }

  function start(path: string, module: GuestModule, chain: readonly string[]): Loaded | Promise<Loaded> {
    const commonjs = createCommonJsScope(path, chain)
    const namespace = module.kind === 'esm' ? createNamespace() : undefined
    const exports = (): Loaded =>
      namespace === undefined
        ? { kind: 'value', exports: commonjs.module.exports }
        : { kind: 'namespace', exports: namespace }
    const record: LoadedModule = { exports, state: 'loading', promise: undefined, error: undefined }
    const imports: unknown[] = []
    const finished = () => {
      record.state = 'loaded'
      if (namespace === undefined) return
      settleExports(module.code, namespace, imports)
      nameDefaultExport(namespace)
    }
    loaded.set(path, record)
    try {
      const running = run(path, module, namespace, commonjs, chain, imports)
      if (running !== undefined) {
        record.promise = running.then(finished, (error) => fail(path, record, error))
        return record.promise.then(exports)
      }
      finished()
      return exports()
    } catch (error) {
      return fail(path, record, error)
    }
  }

  function run(
    path: string,
    module: GuestModule,
    namespace: Record<string, unknown> | undefined,
    commonjs: CommonJsScope,
    chain: readonly string[],
    imports: unknown[],
  ): Promise<unknown> | undefined {
    const importDynamic = async (specifier: unknown) => toNamespace(await open(locate(String(specifier), path), []))
    if (namespace !== undefined) {
      const waits = asynchronous(path)
      const keep = (loaded: Loaded, at: number) => {
        imports[at] = toNamespace(loaded)
        return imports[at]
      }
      const importStatic = (specifier: string) => {
        const at = imports.push(undefined) - 1
        const result = open(locate(specifier, path), chain)
        return result instanceof Promise ? result.then((loaded) => keep(loaded, at)) : keep(result, at)
      }
      const meta = { url: `file:///${path}`, filename: `/${path}`, dirname: commonjs.dirname, env: {} }
      const scope = {
        importStatic,
        importDynamic,
        exports: namespace,
        exportAll: (source: unknown) => exportAll(namespace, source),
        meta,
        commonjs,
      }
      return evaluateEsm(path, module.code, scheme, scope, waits)
    }
    if (module.kind === 'commonjs') evaluateCommonJs(path, module.code, scheme, commonjs, importDynamic)
    else if (module.kind === 'json') commonjs.module.exports = parseJson(path, module.code)
    else if (module.kind === 'text') throw new SyntaxError(`${path} is not a module: it can be read, not imported`)
    else throw new SyntaxError(module.code)
    return undefined
  }

  function createCommonJsScope(path: string, chain: readonly string[]): CommonJsScope {
    const filename = `/${path}`
    const module = { exports: {}, id: filename, filename, loaded: true, children: [], paths: [], parent: {} }
    const require = (specifier: string) => {
      const result = open(locate(specifier, path), chain)
      if (!(result instanceof Promise)) return toRequired(result)
      throw new Error(`require('${specifier}') cannot load a module that awaits at its top level; use import()`)
    }
    const resolve = (specifier: string) => {
      const key = keyOf(locate(specifier, path))
      return isRelative(specifier) ? `/${key}` : key
    }
    return {
      module,
      require: Object.assign(require, { resolve, cache: {}, main: undefined }),
      filename,
      dirname: `/${folderOf(path)}`,
    }
  }

  return {
    load: (path) => open({ file: path }, []),
    loadActual: (path) => loadFile(path, []),
    isAsynchronous: asynchronous,
    kind: (path) => (modules[path]?.kind === 'esm' ? 'namespace' : 'value'),
    importFrom: (specifier, from) => open(locate(specifier, from), []),
    resolve: (specifier, from) => {
      const target = find(specifier, from)
      return target === undefined ? undefined : keyOf(target)
    },
    mock(key, factory) {
      let made: Loaded | Promise<Loaded> | undefined
      mocks.set(key, () => {
        made ??= factory()
        return made
      })
    },
    unmock: (key) => void mocks.delete(key),
    reset: () => loaded.clear(),
  }

  function fail(path: string, record: LoadedModule, error: unknown): never {
    record.state = 'failed'
    record.error = error
    // A CommonJS module that threw may be required again, an ECMAScript module keeps its error.
    if (record.exports().kind === 'value') loaded.delete(path)
    throw error
  }
}

/** A module that is nowhere but in its mock. */
export function mockedOnly(key: string): External {
  const load = () => {
    throw notFound(key, '')
  }
  return { key, asynchronous: false, load }
}

function keyOf(target: Target): string {
  return 'file' in target ? target.file : target.external.key
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SyntaxError(`${path}: ${error instanceof Error ? error.message : 'not JSON'}`)
  }
}

/** ECMAScript calls an anonymous function that is the default export `default`. */
function nameDefaultExport(namespace: Record<string, unknown>): void {
  const value = namespace.default
  if (typeof value !== 'function' || value.name !== '__vite_ssr_export_default__') return
  Object.defineProperty(value, 'name', { value: 'default', configurable: true })
}

function notFound(specifier: string, from: string): Error {
  const importer = from === '' ? '' : `, imported by ${from}`
  const error = new Error(`Cannot find module '${specifier}'${importer}`)
  return Object.assign(error, { code: 'MODULE_NOT_FOUND' })
}
