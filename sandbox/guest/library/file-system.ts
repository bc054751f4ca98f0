import { Buffer } from 'buffer/index.js'

type Data = string | Uint8Array
type ReadOptions = string | { readonly encoding?: string | null } | null

/** The part of `node:fs` that reads and writes whole files, in memory, each realm's for itself. Empty at first. */
export function createFileSystem() {
  const files = new Map<string, Uint8Array>()
  const folders = new Set(['/', '/tmp'])

  const methods = {
    existsSync: (path: unknown) => files.has(normal(path)) || folders.has(normal(path)),
    readFileSync(path: unknown, options?: ReadOptions) {
      const data = files.get(normal(path))
      if (data === undefined) throw failure(folders.has(normal(path)) ? 'EISDIR' : 'ENOENT', 'open', path)
      const encoding = typeof options === 'string' ? options : options?.encoding
      const buffer = Buffer.from(data)
      return encoding === undefined || encoding === null ? buffer : buffer.toString(encoding as 'utf8')
    },
    writeFileSync(path: unknown, data: Data) {
      if (!folders.has(parent(normal(path)))) throw failure('ENOENT', 'open', path)
      files.set(normal(path), Uint8Array.from(Buffer.from(data as string)))
    },
    appendFileSync(path: unknown, data: Data) {
      const before = files.get(normal(path)) ?? new Uint8Array(0)
      methods.writeFileSync(path, Buffer.concat([before, Buffer.from(data as string)]))
    },
    mkdirSync(path: unknown, options?: { readonly recursive?: boolean }) {
      const name = normal(path)
      if (!folders.has(parent(name))) {
        if (options?.recursive !== true) throw failure('ENOENT', 'mkdir', path)
        methods.mkdirSync(parent(name), options)
      } else if (folders.has(name) && options?.recursive !== true) throw failure('EEXIST', 'mkdir', path)
      folders.add(name)
    },
    mkdtempSync(prefix: unknown) {
      const path = `${String(prefix)}${(folders.size + files.size).toString(36).padStart(6, '0')}`
      methods.mkdirSync(path, { recursive: true })
      return path
    },
    readdirSync(path: unknown) {
      const name = normal(path)
      if (!folders.has(name)) throw failure('ENOENT', 'scandir', path)
      return [...files.keys(), ...folders]
        .filter((each) => each !== '/' && parent(each) === name)
        .map(base)
        .toSorted()
    },
    statSync(path: unknown) {
      const name = normal(path)
      const isFile = files.has(name)
      if (!isFile && !folders.has(name)) throw failure('ENOENT', 'stat', path)
      return { isFile: () => isFile, isDirectory: () => !isFile, size: files.get(name)?.length ?? 0 }
    },
    accessSync(path: unknown) {
      if (!methods.existsSync(path)) throw failure('ENOENT', 'access', path)
    },
    unlinkSync(path: unknown) {
      if (!files.delete(normal(path))) throw failure('ENOENT', 'unlink', path)
    },
    renameSync(from: unknown, to: unknown) {
      methods.writeFileSync(to, methods.readFileSync(from) as Uint8Array)
      files.delete(normal(from))
    },
    copyFileSync(from: unknown, to: unknown) {
      methods.writeFileSync(to, methods.readFileSync(from) as Uint8Array)
    },
    rmSync(path: unknown, options?: { readonly recursive?: boolean; readonly force?: boolean }) {
      const name = normal(path)
      if (!methods.existsSync(name) && options?.force !== true) throw failure('ENOENT', 'rm', path)
      const isInside = (each: string) => each === name || each.startsWith(`${name}/`)
      for (const each of files.keys()) if (isInside(each)) files.delete(each)
      for (const each of folders) if (isInside(each) && each !== '/') folders.delete(each)
    },
    rmdirSync: (path: unknown) => void folders.delete(normal(path)),
  }
  return { ...methods, ...asCallbacks(methods), promises: asPromises(methods) }
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

function normal(path: unknown): string {
  const parts: string[] = []
  for (const part of String(path)
    .replace(/^file:\/\//, '')
    .split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

function parent(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')))
}

function base(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
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
