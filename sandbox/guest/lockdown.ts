/**
 * What V8's memory limit does not count, or what blocks the thread, is closed in the candidate's realm: WebAssembly
 * memories, buffers that grow, shared memory and waiting on it.
 *
 * Importing this module, before any other, puts a constructor in place of `ArrayBuffer` that makes no buffer that
 * grows. Some of the rest V8 adds to a realm when it is made from a snapshot, and a snapshot cannot be taken of a heap
 * that lacks a built-in object, so `lockDown` takes that away before anything foreign runs.
 */
const Native = ArrayBuffer
const { construct, defineProperty, deleteProperty } = Reflect

// A trap that somebody puts on `Object.prototype` would be given what stands behind: the handler inherits nothing.
const handler: ProxyHandler<ArrayBufferConstructor> = Object.create(null)
handler.construct = (target, parameters, newTarget) => {
  const options: { readonly maxByteLength?: unknown } | null | undefined = parameters[1]
  if (options !== undefined && options !== null && options.maxByteLength !== undefined) {
    throw new RangeError('Resizable buffers are not available here')
  }
  return construct(target, [parameters[0]], newTarget)
}
const Fixed = new Proxy(Native, handler)
defineProperty(Native.prototype, 'constructor', { value: Fixed, writable: true, configurable: true })
defineProperty(globalThis, 'ArrayBuffer', { value: Fixed, writable: true, configurable: true })

export function lockDown(): void {
  deleteProperty(Native.prototype, 'resize')
  deleteProperty(globalThis, 'WebAssembly')
  deleteProperty(globalThis, 'SharedArrayBuffer')
  deleteProperty(globalThis, 'Atomics')
}
