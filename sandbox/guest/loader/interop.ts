/** What a module is to whoever loads it. */
export interface Loaded {
  /** A namespace has named exports of its own; anything else is the one value that CommonJS or JSON exports. */
  readonly kind: 'namespace' | 'value'
  readonly exports: unknown
}

const namespaces = new WeakSet<object>()
const { has, add } = WeakSet.prototype
const { apply } = Reflect

/** An empty namespace object; the module's getters are defined on it as it starts. */
export function createNamespace(): Record<string, unknown> {
  const namespace = Object.create(null)
  apply(add, namespaces, [namespace])
  return namespace
}

/** True for what `createNamespace` made: once its module has run, no code assigns to it. */
export function isNamespace(object: object): boolean {
  return apply(has, namespaces, [object])
}

/** What `import * as x` sees. CommonJS: its exports as `default` (or what its `__esModule` marks), and each by name. */
export function toNamespace(loaded: Loaded): Record<string, unknown> {
  if (loaded.kind === 'namespace') return loaded.exports as Record<string, unknown>
  const { exports } = loaded
  const namespace = typeof exports === 'function' ? callable(exports) : createNamespace()
  if (!isObject(exports)) return define(namespace, 'default', () => exports)
  for (const key of [...Object.keys(exports), ...inheritedKeys(exports)]) define(namespace, key, () => exports[key])
  define(namespace, 'default', () => (isTranspiled(exports) ? exports.default : exports))
  return namespace
}

/** What `require` returns. A namespace with a default export is marked as transpilers mark one. */
export function toRequired(loaded: Loaded): unknown {
  if (loaded.kind === 'value') return loaded.exports
  const namespace = loaded.exports as Record<string, unknown>
  if ('module.exports' in namespace) return namespace['module.exports']
  if ('default' in namespace && !('__esModule' in namespace) && Object.isExtensible(namespace)) {
    Object.defineProperty(namespace, '__esModule', { value: true, configurable: true })
  }
  return namespace
}

/** `export * from`: all but the default, and nothing that the module exports itself. */
export function exportAll(target: object, source: unknown): void {
  if (!isObject(source)) return
  for (const key of Object.keys(source)) {
    if (key === 'default' || Object.hasOwn(target, key)) continue
    const star = () => source[key]
    define(target, key, star)
  }
}

/**
 * TypeScript has long let `import * as assert from 'assert'` stand for the function that a CommonJS module exports, and
 * much code calls, constructs and extends such a name.
 */
function callable(exports: object): Record<string, unknown> {
  const target = exports as (...args: unknown[]) => unknown
  const namespace = function (this: unknown, ...args: unknown[]): unknown {
    return new.target === undefined
      ? Reflect.apply(target, this, args)
      : Reflect.construct(target, args, Object.is(new.target, namespace) ? target : new.target)
  }
  Object.defineProperty(namespace, 'prototype', { value: target.prototype })
  return Object.setPrototypeOf(namespace, null)
}

/** What an instance of a class has from it: the methods of a module that exports its one instance. */
function inheritedKeys(exports: object): string[] {
  const keys: string[] = []
  let link: object | null = typeof exports === 'function' ? null : Object.getPrototypeOf(exports)
  for (; link !== null && link !== Object.prototype; link = Object.getPrototypeOf(link)) {
    keys.push(...Object.getOwnPropertyNames(link))
  }
  return keys
}

function isTranspiled(exports: Record<string, unknown>): boolean {
  return exports.__esModule === true && 'default' in exports
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

function define<T extends object>(target: T, key: string, get: () => unknown): T {
  return Object.defineProperty(target, key, { enumerable: true, configurable: true, get })
}
