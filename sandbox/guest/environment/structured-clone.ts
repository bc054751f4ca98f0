import { DOMException } from './abort.ts'

const errorTypes: Readonly<Record<string, ErrorConstructor>> = {
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
}

/**
 * The structured clone algorithm of the HTML standard for what exists here. Throws a `DataCloneError` for functions,
 * symbols and what else has no copy.
 */
export function structuredClone(value: unknown): unknown {
  const copies = new Map<object, unknown>()

  function clone(original: unknown): unknown {
    if (typeof original === 'function' || typeof original === 'symbol') throw notCloneable(String(original))
    if (typeof original !== 'object' || original === null) return original
    const known = copies.get(original)
    if (known !== undefined) return known
    return fill(original, remember)
    function remember<T>(copy: T): T {
      copies.set(original as object, copy)
      return copy
    }
  }

  function fill(original: object, remember: <T>(copy: T) => T): unknown {
    if (original instanceof Date) return remember(new Date(original.getTime()))
    if (original instanceof RegExp) return remember(new RegExp(original.source, original.flags))
    if (original instanceof Map) {
      const copy = remember(new Map<unknown, unknown>())
      for (const [key, item] of [...original]) copy.set(clone(key), clone(item))
      return copy
    }
    if (original instanceof Set) {
      const copy = remember(new Set<unknown>())
      for (const item of [...original]) copy.add(clone(item))
      return copy
    }
    if (original instanceof ArrayBuffer) return remember(original.slice(0))
    if (ArrayBuffer.isView(original)) return remember(cloneView(original, clone(original.buffer) as ArrayBuffer))
    if (original instanceof Error) return cloneError(original, remember)
    if (isBoxed(original)) return remember(Object(original.valueOf()))
    if (isUncloneable(original)) throw notCloneable(Object.prototype.toString.call(original))
    const copy: object = remember(Array.isArray(original) ? new Array(original.length) : {})
    for (const [key, item] of Object.entries(original)) Reflect.set(copy, key, clone(item))
    return copy
  }

  function cloneError(original: Error, remember: <T>(copy: T) => T): Error {
    const copy = remember(new (errorTypes[original.name] ?? Error)(original.message))
    Object.defineProperty(copy, 'stack', { value: original.stack, writable: true, configurable: true })
    if ('cause' in original)
      Object.defineProperty(copy, 'cause', { value: clone(original.cause), writable: true, configurable: true })
    return copy
  }

  return clone(value)
}

function cloneView(original: ArrayBufferView, buffer: ArrayBuffer): ArrayBufferView {
  if (original instanceof DataView) return new DataView(buffer, original.byteOffset, original.byteLength)
  const ArrayType = (original as Uint8Array).constructor as Uint8ArrayConstructor
  return new ArrayType(buffer, original.byteOffset, (original as Uint8Array).length)
}

function isBoxed(value: object): boolean {
  return value instanceof Number || value instanceof String || value instanceof Boolean || value instanceof BigInt
}

function isUncloneable(value: object): boolean {
  return value instanceof WeakMap || value instanceof WeakSet || value instanceof WeakRef || value instanceof Promise
}

function notCloneable(what: string): DOMException {
  return new DOMException(`${what} could not be cloned.`, 'DataCloneError')
}
