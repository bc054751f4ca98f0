import { createEndpoint } from './endpoint.ts'
import { dataDescriptor } from './handle.ts'
import { createIntrinsics } from './intrinsics.ts'
import { defineProperty, NativeRangeError, reflectGet } from './primordials.ts'
import type { Bridge, GuestHost } from './types.ts'

/** The built-in objects of the candidate's realm; what both realms have beside V8's is added here. */
export const candidateIntrinsics = createIntrinsics(-1)

/** The candidate's end. Whatever it does is checked on the other; it only has to keep foreign hands off the wire. */
export function createCandidateBridge(host: GuestHost, isConstant: (object: object) => boolean): Bridge {
  return createEndpoint({
    sign: -1,
    host,
    intrinsics: candidateIntrinsics,
    isConstant,
    takesCalls: true,
    guard: { mayRead: () => true, mayWrite: () => true },
    conceal: () => false,
    isHidden: () => false,
    filter: (value) => value,
    onThrown: () => false,
    // The frames of a test are nothing for the candidate to read.
    attachStack(error) {
      const name = reflectGet(error, 'name')
      const message = reflectGet(error, 'message')
      const title = typeof name === 'string' && typeof message === 'string' ? `${name}: ${message}` : 'Error'
      defineProperty(error, 'stack', dataDescriptor(`${title}\n    at <test>`, 5))
    },
    replaceThrown: (error) => error,
    restoreThrown: (thrown) => thrown,
    // What isolated-vm throws has a stack that shows our frames.
    translateFault: () => new NativeRangeError('Maximum call stack size exceeded'),
    beforeAsking() {},
    onSent() {},
  })
}
