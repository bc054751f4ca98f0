/**
 * Globals that a test can replace for the submission too, by assigning, by `vi.spyOn` or by `vi.stubGlobal`: the
 * object's path, empty for the global object itself, and the property.
 */
export const overridable: readonly (readonly [object: string, key: string])[] = [
  ...['random', 'floor', 'round', 'max', 'min'].map((key) => ['Math', key] as const),
  ...['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir', 'group', 'groupEnd'].map(
    (key) => ['console', key] as const,
  ),
  ...['now', 'parse', 'UTC'].map((key) => ['Date', key] as const),
  ...['now', 'mark', 'measure'].map((key) => ['performance', key] as const),
  ...['randomUUID', 'getRandomValues'].map((key) => ['crypto', key] as const),
  ...[
    ...['exit', 'cwd', 'env', 'nextTick', 'hrtime', 'uptime', 'platform', 'argv', 'execArgv', 'exitCode', 'version'],
    ...['versions', 'arch', 'pid', 'title', 'defaultApp', 'emitWarning', 'memoryUsage', 'cpuUsage', 'on', 'once'],
  ].map((key) => ['process', key] as const),
  ['process.versions', 'electron'],
  ...['write', 'isTTY', 'columns'].flatMap((key) => [
    ['process.stdout', key] as const,
    ['process.stderr', key] as const,
  ]),
  ...['parse', 'stringify'].map((key) => ['JSON', key] as const),
  ...[
    ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'],
    ...['queueMicrotask', 'structuredClone', 'Date', 'console', 'performance', 'crypto', 'process'],
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Response', 'Request', 'Headers', 'FormData', 'Blob'],
    ...['localStorage', 'sessionStorage', 'window', 'document', 'navigator', 'location', 'history', 'indexedDB'],
    ...['alert', 'confirm', 'prompt', 'requestAnimationFrame', 'cancelAnimationFrame', 'matchMedia'],
    ...['IntersectionObserver', 'ResizeObserver', 'MutationObserver', 'Notification', 'Worker'],
  ].map((key) => ['', key] as const),
]

/** Built-in modules whose functions a test can replace in the same way. */
export const overridableModules: ReadonlySet<string> = new Set([
  ...['child_process', 'crypto', 'dns', 'fs', 'fs/promises', 'http', 'https', 'net', 'os', 'readline', 'tty'],
  ...['timers/promises', 'worker_threads', 'zlib'],
])

/** How an object's path names a built-in module. */
export const modulePrefix = 'node:'

export function objectAt(scope: object, path: string): object | undefined {
  let object: unknown = scope
  for (const name of path === '' ? [] : path.split('.')) object = Reflect.get(Object(object), name)
  const isObject = typeof object === 'object' || typeof object === 'function'
  return isObject && object !== null ? object : undefined
}

/** Returns what replaces a global of this realm, or a built-in module's function, or puts the original back. */
export function installOverrides(scope: object, builtin: (name: string) => unknown) {
  const originals = new Map<string, PropertyDescriptor | undefined>()
  return (path: string, key: string, present: boolean, value: unknown): void => {
    const target = path.startsWith(modulePrefix)
      ? (builtin(path.slice(modulePrefix.length)) as object | undefined)
      : objectAt(scope, path)
    if (target === undefined) return
    const name = `${path}.${key}`
    if (!originals.has(name)) originals.set(name, Object.getOwnPropertyDescriptor(target, key))
    const original = originals.get(name)
    if (present)
      Object.defineProperty(target, key, {
        value,
        writable: true,
        configurable: true,
        enumerable: original?.enumerable ?? true,
      })
    else if (original === undefined) Reflect.deleteProperty(target, key)
    else Object.defineProperty(target, key, original)
  }
}
