/**
 * What is too large to be set up for every run: Node's built-in modules and the globals that come from them. It is a
 * bundle of its own (`guest/library-entry.ts`), evaluated when something of it is first touched.
 */
export interface Library {
  readonly format: (...args: unknown[]) => string
  /** Globals by name. */
  readonly globals: Readonly<Record<string, unknown>>
  /** A built-in module's exports by its name without `node:`; undefined where there is none. */
  builtin(name: string): unknown
}

/** Globals that the library defines. */
export const libraryGlobals = ['Buffer', 'URL', 'URLSearchParams'] as const

/** Built-in modules that can be imported, with or without `node:` in front. */
export const builtinNames: ReadonlySet<string> = new Set([
  'assert',
  'assert/strict',
  'async_hooks',
  'buffer',
  'console',
  'constants',
  'crypto',
  'diagnostics_channel',
  'events',
  'fs',
  'fs/promises',
  'module',
  'os',
  'path',
  'path/posix',
  'path/win32',
  'perf_hooks',
  'process',
  'querystring',
  'readline',
  'stream',
  'stream/promises',
  'string_decoder',
  'timers',
  'timers/promises',
  'tty',
  'url',
  'util',
  'util/types',
  'v8',
  'vm',
])

/** The name of a built-in without `node:`, or undefined where the specifier names none. */
export function builtinName(specifier: string): string | undefined {
  const name = specifier.startsWith('node:') ? specifier.slice(5) : specifier
  return builtinNames.has(name) ? name : undefined
}
