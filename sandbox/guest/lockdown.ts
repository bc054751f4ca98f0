const { deleteProperty } = Reflect

/**
 * Takes away what V8's memory limit does not count, or what blocks the thread: WebAssembly memories, shared memory and
 * waiting on it, and growing a buffer. Some of it V8 adds to a realm only when that is made from a snapshot, and a
 * snapshot cannot be taken of a heap that lacks a built-in object, so this comes late, and before anything foreign runs.
 */
export function lockDown(): void {
  deleteProperty(ArrayBuffer.prototype, 'resize')
  deleteProperty(globalThis, 'WebAssembly')
  deleteProperty(globalThis, 'SharedArrayBuffer')
  deleteProperty(globalThis, 'Atomics')
}
