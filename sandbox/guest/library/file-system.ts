import type { RunFiles } from '../environment/library.ts'
import { Buffer } from './buffer.ts'
import { baseOf, createFileStore, type Data, normalPath, parentOf } from './file-store.ts'

type ReadOptions = string | { readonly encoding?: string | null } | null
interface ListOptions {
  readonly withFileTypes?: boolean
  readonly recursive?: boolean
}

/**
 * The part of `node:fs` that reads and writes whole files, in memory, each realm's for itself. It holds what the realm
 * may know: the submission its own files, the tests those of both.
 */
export function createFileSystem(run: RunFiles) {
  const store = createFileStore(run)
  const { files, folders } = store

  const methods = {
    existsSync: (path: unknown) => store.has(normalPath(path)),
    readFileSync(path: unknown, options?: ReadOptions) {
      const name = normalPath(path)
      const data = store.bytes(name)
      if (data === undefined) throw failure(folders.has(name) ? 'EISDIR' : 'ENOENT', 'open', path)
      const encoding = typeof options === 'string' ? options : options?.encoding
      const buffer = Buffer.from(data)
      return encoding === undefined || encoding === null ? buffer : buffer.toString(encoding as 'utf8')
    },
    writeFileSync(path: unknown, data: Data) {
      const name = normalPath(path)
      if (!folders.has(parentOf(name))) throw failure('ENOENT', 'open', path)
      store.write(name, data)
    },
    appendFileSync(path: unknown, data: Data) {
      const before = store.bytes(normalPath(path)) ?? new Uint8Array(0)
      methods.writeFileSync(path, Buffer.concat([before, Buffer.from(data as string)]))
    },
    mkdirSync(path: unknown, options?: { readonly recursive?: boolean }) {
      const name = normalPath(path)
      if (!folders.has(parentOf(name))) {
        if (options?.recursive !== true) throw failure('ENOENT', 'mkdir', path)
        methods.mkdirSync(parentOf(name), options)
      } else if (folders.has(name) && options?.recursive !== true) throw failure('EEXIST', 'mkdir', path)
      folders.add(name)
    },
    mkdtempSync(prefix: unknown) {
      const path = `${String(prefix)}${(folders.size + files.size).toString(36).padStart(6, '0')}`
      methods.mkdirSync(path, { recursive: true })
      return path
    },
    readdirSync(path: unknown, options?: ListOptions | string): unknown[] {
      const name = normalPath(path)
      if (!folders.has(name)) throw failure('ENOENT', 'scandir', path)
      const { withFileTypes = false, recursive = false } = typeof options === 'object' ? options : {}
      const within = (folder: string): string[] =>
        store.inside(folder).flatMap((each) => (recursive && folders.has(each) ? [each, ...within(each)] : [each]))
      const found = within(name).toSorted()
      if (withFileTypes)
        return found.map((each) => ({ name: baseOf(each), parentPath: parentOf(each), ...typeOf(each) }))
      return found.map((each) => each.slice(name === '/' ? 1 : name.length + 1))
    },
    statSync(path: unknown, options?: { readonly throwIfNoEntry?: boolean }) {
      const name = normalPath(path)
      if (store.has(name)) return { ...typeOf(name), size: store.bytes(name)?.length ?? 0 }
      if (options?.throwIfNoEntry === false) return undefined
      throw failure('ENOENT', 'stat', path)
    },
    lstatSync: (path: unknown, options?: { readonly throwIfNoEntry?: boolean }) => methods.statSync(path, options),
    realpathSync(path: unknown) {
      if (!methods.existsSync(path)) throw failure('ENOENT', 'realpath', path)
      return normalPath(path)
    },
    accessSync(path: unknown) {
      if (!methods.existsSync(path)) throw failure('ENOENT', 'access', path)
    },
    unlinkSync(path: unknown) {
      if (!files.delete(normalPath(path))) throw failure('ENOENT', 'unlink', path)
    },
    renameSync(from: unknown, to: unknown) {
      methods.copyFileSync(from, to)
      files.delete(normalPath(from))
    },
    copyFileSync(from: unknown, to: unknown) {
      methods.writeFileSync(to, methods.readFileSync(from) as Uint8Array)
    },
    rmSync(path: unknown, options?: { readonly recursive?: boolean; readonly force?: boolean }) {
      const name = normalPath(path)
      if (!store.has(name) && options?.force !== true) throw failure('ENOENT', 'rm', path)
      const isInside = (each: string) => each === name || each.startsWith(`${name}/`)
      for (const each of files.keys()) if (isInside(each)) files.delete(each)
      for (const each of folders) if (isInside(each) && each !== '/') folders.delete(each)
    },
    rmdirSync: (path: unknown) => void folders.delete(normalPath(path)),
  }

  function typeOf(name: string) {
    const isFile = files.has(name)
    return { isFile: () => isFile, isDirectory: () => !isFile, isSymbolicLink: () => false }
  }

  const constants = { F_OK: 0, X_OK: 1, W_OK: 2, R_OK: 4 }
  return { ...methods, ...asCallbacks(methods), promises: { ...asPromises(methods), constants }, constants }
}

type Methods = Readonly<Record<string, (...args: never[]) => unknown>>

function asPromises(methods: Methods): Record<string, unknown> {
  return mapNames(
    methods,
    (method) =>
      async (...args: never[]) =>
        method(...args),
  )
}

function asCallbacks(methods: Methods): Record<string, unknown> {
  return mapNames(methods, (method) => (...args: unknown[]) => {
    const callback = args.pop() as (error: unknown, result?: unknown) => void
    const settle = () => {
      try {
        return [null, method(...(args as never[]))] as const
      } catch (error) {
        return [error] as const
      }
    }
    const [error, result] = settle()
    setImmediate(() => callback(error, result))
  })
}

function mapNames<T>(methods: Methods, map: (method: Methods[string]) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name.replace(/Sync$/, ''), map(method)]))
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'file already exists',
  EISDIR: 'illegal operation on a directory',
  ENOENT: 'no such file or directory',
}

function failure(code: string, syscall: string, path: unknown): Error {
  const error = new Error(`${code}: ${reasons[code]}, ${syscall} '${String(path)}'`)
  return Object.assign(error, { code, syscall, path: String(path), errno: -2 })
}
