/**
 * What V8's memory limit does not count, or what blocks the thread, is closed in a candidate's realm before any other
 * script runs in it: WebAssembly memories, buffers that grow, shared memory and waiting on it.
 */
export const lockdownSource = `(function () {
  'use strict'
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete globalThis[name]

  const Native = ArrayBuffer
  const { construct, defineProperty, deleteProperty } = Reflect
  const Fixed = new Proxy(Native, {
    __proto__: null,
    construct(target, parameters, newTarget) {
      const options = parameters[1]
      if (options !== undefined && options !== null && options.maxByteLength !== undefined) {
        throw new RangeError('Resizable buffers are not available here')
      }
      return construct(target, [parameters[0]], newTarget)
    },
  })
  defineProperty(Native.prototype, 'constructor', { value: Fixed, writable: true, configurable: true })
  deleteProperty(Native.prototype, 'resize')
  defineProperty(globalThis, 'ArrayBuffer', { value: Fixed, writable: true, configurable: true })
})()`
