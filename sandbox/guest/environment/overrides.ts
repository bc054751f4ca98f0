/**
 * Globals that a test can replace for the submission too, by assigning, by `vi.spyOn` or by `vi.stubGlobal`: the
 * object's name, empty for the global object itself, and the property.
 */
export const overridable: readonly (readonly [object: string, key: string])[] = [
  ...['random', 'floor', 'round', 'max', 'min'].map((key) => ['Math', key] as const),
  ...['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir', 'group', 'groupEnd'].map(
    (key) => ['console', key] as const,
  ),
  ...['now', 'parse', 'UTC'].map((key) => ['Date', key] as const),
  ...['now', 'mark', 'measure'].map((key) => ['performance', key] as const),
  ...['randomUUID', 'getRandomValues'].map((key) => ['crypto', key] as const),
  ...['exit', 'cwd', 'env', 'nextTick', 'hrtime', 'uptime', 'platform', 'argv'].map((key) => ['process', key] as const),
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

/** Returns what replaces a global of this realm, or puts the original back. */
export function installOverrides(scope: Record<string, unknown>) {
  const originals = new Map<string, PropertyDescriptor | undefined>()
  return (object: string, key: string, present: boolean, value: unknown): void => {
    const target = object === '' ? scope : scope[object]
    if (typeof target !== 'object' && typeof target !== 'function') return
    const name = `${object}.${key}`
    if (!originals.has(name)) originals.set(name, Object.getOwnPropertyDescriptor(target, key))
    const original = originals.get(name)
    if (present)
      Object.defineProperty(target, key, {
        value,
        writable: true,
        configurable: true,
        enumerable: original?.enumerable ?? true,
      })
    else if (original === undefined) Reflect.deleteProperty(target as object, key)
    else Object.defineProperty(target, key, original)
  }
}
