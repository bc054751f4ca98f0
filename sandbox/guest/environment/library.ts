/**
 * What is too large to be set up for every run: Node's way to print objects, URLs, and Node's built-in modules. Each
 * part is a bundle of its own (`guest/library/<part>.ts`), evaluated when something of it is first touched.
 */
export interface Library {
  readonly inspect: { readonly format: (...args: unknown[]) => string }
  readonly url: { readonly URL: unknown; readonly URLSearchParams: unknown }
  readonly node: { readonly Buffer: unknown; readonly builtin: (name: string, files: RunFiles) => unknown }
}

/** The files of a run that a realm may read by `node:fs`. */
export interface RunFiles {
  readonly paths: () => readonly string[]
  /** The text of one of them. */
  readonly read: (path: string) => string
}

export type LibraryPart = keyof Library

export const libraryParts: readonly LibraryPart[] = ['inspect', 'url', 'node']

/** Built-in modules that can be used, with or without `node:` in front. */
export const builtinNames: ReadonlySet<string> = new Set([
  'assert',
  'assert/strict',
  'buffer',
  'console',
  'crypto',
  'events',
  'fs',
  'fs/promises',
  'os',
  'path',
  'path/posix',
  'perf_hooks',
  'process',
  'punycode',
  'querystring',
  'stream',
  'stream/promises',
  'string_decoder',
  'timers',
  'timers/promises',
  'url',
  'util',
  'util/types',
])

/** Those that can be imported and mocked, and do nothing (`guest/library/stand-ins.ts`). */
const standInNames: ReadonlySet<string> = new Set([
  ...['async_hooks', 'child_process', 'cluster', 'dgram', 'dns', 'http', 'http2', 'https', 'inspector', 'net'],
  ...['readline', 'tls', 'tty', 'v8', 'vm', 'worker_threads', 'zlib'],
])

/** The name of a built-in without `node:`, or undefined where the specifier names none. */
export function builtinName(specifier: string): string | undefined {
  const name = specifier.startsWith('node:') ? specifier.slice(5) : specifier
  return builtinNames.has(name) || standInNames.has(name) ? name : undefined
}
