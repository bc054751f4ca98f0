import { createDistrust } from './distrust.ts'
import { createEndpoint } from './endpoint.ts'
import { createTestsGuard } from './guard.ts'
import { createIntrinsics } from './intrinsics.ts'
import { createObject, defineProperty, promiseThen } from './primordials.ts'
import { createRedaction } from './redaction.ts'
import type { GuestHost, TestsBridge } from './types.ts'
import { Op } from './wire.ts'

/** Candidate code ran into a limit, and its realm is gone. */
export class CandidateGone extends Error {
  override name = 'CandidateGone'
}

/** What V8 or isolated-vm throw when a message cannot be handed over: the stack is full, or the other realm is gone. */
function translateFault(fault: unknown): unknown {
  if (fault instanceof RangeError) return new RangeError('Maximum call stack size exceeded')
  return new CandidateGone(fault instanceof Error ? fault.message : String(fault))
}

/** The built-in objects of the tests' realm; what both realms have beside V8's is added here. */
export const testsIntrinsics = createIntrinsics(1)

/**
 * The tests' end for one run.
 *
 * @param isBuiltIn true for objects of the realm that candidate code may not change.
 */
export function createTestsBridge(host: GuestHost, isBuiltIn: (object: object) => boolean): TestsBridge {
  const redaction = createRedaction()
  let enter = () => {}
  /** Candidate code ran since its microtasks did. */
  let owing = false
  let scheduled = false
  let entering = false
  const idle = Promise.resolve()

  const distrust = createDistrust()
  const endpoint = createEndpoint({
    sign: 1,
    host,
    intrinsics: testsIntrinsics,
    guard: createTestsGuard(isBuiltIn),
    isConstant: () => false,
    takesCalls: false,
    conceal: distrust.conceals,
    isHidden: distrust.isHidden,
    filter: distrust.filter,
    onThrown: distrust.markThrown,
    attachStack(error, id, ask) {
      const stack: PropertyDescriptor = createObject(null)
      stack.configurable = true
      stack.get = () => ask(Op.get, id, ['stack', error])
      stack.set = (value) => {
        defineProperty(error, 'stack', { value, writable: true, configurable: true })
      }
      defineProperty(error, 'stack', stack)
    },
    replaceThrown: redaction.replace,
    restoreThrown: redaction.restore,
    translateFault,
    beforeAsking,
    onSent: scheduleCandidate,
  })

  function beforeAsking(): void {
    if (entering || endpoint.depth > 0) return
    entering = true
    try {
      enter()
    } finally {
      entering = false
    }
  }

  /**
   * Candidate code that ran may have left microtasks. They run when those of the tests that are queued already have
   * run, which is where they would stand in a queue that the two shared.
   */
  function scheduleCandidate(): void {
    owing = true
    if (scheduled) return
    scheduled = true
    promiseThen(idle, drainCandidate)
  }

  function drainCandidate(): void {
    scheduled = true
    try {
      endpoint.ask(Op.drain, 0, [])
      owing = false
    } catch (error) {
      // Who is gone has nothing left to run; the child says why it went.
      if (!(error instanceof CandidateGone)) throw error
      owing = false
    } finally {
      scheduled = false
    }
  }

  function drain(): void {
    host.drain()
    while (owing) {
      drainCandidate()
      host.drain()
    }
  }

  return {
    call: endpoint.call,
    serve: endpoint.serve,
    isForeign: endpoint.isForeign,
    callWith: endpoint.callWith,
    get depth() {
      return endpoint.depth
    },
    beforeCall(hook) {
      enter = hook
    },
    takeFailures: redaction.takeFailures,
    rest: endpoint.rest,
    drain,
    settle(promise, advance) {
      let settled = false
      const done = () => {
        settled = true
      }
      promise.then(done, done)
      for (;;) {
        drain()
        if (settled) return true
        if (!advance()) return settled
      }
    },
  }
}
