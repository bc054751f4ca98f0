/**
 * Puts a constructor in place of `ArrayBuffer` that makes no buffer that grows: V8's memory limit does not count those.
 * Imported for this effect, and first, so that nothing in the candidate's realm ever sees the one behind it.
 */
const Native = ArrayBuffer
const { construct, defineProperty } = Reflect

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
