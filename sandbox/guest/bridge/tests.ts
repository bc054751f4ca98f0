import { createDistrust } from './distrust.ts'
import { createEndpoint } from './endpoint.ts'
import { createTestsGuard } from './guard.ts'
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

export function createTestsBridge(host: GuestHost): TestsBridge {
  const redaction = createRedaction()
  let enter = () => {}
  let pending = false
  let entering = false
  const idle = Promise.resolve()

  const distrust = createDistrust()
  const endpoint = createEndpoint({
    sign: 1,
    host,
    guard: createTestsGuard(),
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
    if (pending) return
    pending = true
    promiseThen(idle, drainCandidate)
  }

  function drainCandidate(): void {
    try {
      endpoint.ask(Op.drain, 0, [])
    } catch (error) {
      // Who is gone has nothing left to run; the child says why it went.
      if (!(error instanceof CandidateGone)) throw error
    } finally {
      pending = false
    }
  }

  function drain(): void {
    for (let before = -1; before !== endpoint.received; ) {
      before = endpoint.received
      host.drain()
      pending = true
      drainCandidate()
    }
  }

  return {
    call: endpoint.call,
    serve: endpoint.serve,
    isForeign: endpoint.isForeign,
    share: endpoint.share,
    shareLater: endpoint.shareLater,
    get depth() {
      return endpoint.depth
    },
    beforeCall(hook) {
      enter = hook
    },
    takeFailures: redaction.takeFailures,
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
