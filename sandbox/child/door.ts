/**
 * The script that a realm's snapshot is made of, but for the guest: `door(ivm)` opens the guest to the child. It is the
 * only place in an isolate that sees anything of isolated-vm's.
 */
export function doorScript(guestSource: string): string {
  return `'use strict'
globalThis.door = ((program) => {
  const { parse, stringify } = JSON
  return (ivm) => {
    let guest
    let handler
    let outgoing
    let current
    return {
      /** Starts a run. Whatever is left of the one before can send nothing any more. */
      open(memory, library, abort) {
        const run = { __proto__: null, live: true }
        if (current !== undefined) current.live = false
        current = run
        const check = () => { if (!run.live) throw new Error('The run is over') }
        guest = program.boot({
          __proto__: null,
          send(message) { check(); return outgoing(message) },
          receive(next) { check(); handler = next },
          clock: new Float64Array(memory),
          library: () => library(),
          abort(status) { check(); abort(status) },
        })
      },
      takeSender(send) { outgoing = send },
      giveReceiver: (take) => take.applySync(undefined, [new ivm.Callback((message) => handler(message))]),
      call: (method, text) => stringify(guest[method](text === '' ? undefined : parse(text))) ?? '',
      enter: (body) => body(),
      /** Ends the run. True where the realm is as it was before. */
      close() {
        guest.end()
        current.live = false
        return program.isPristine()
      },
    }
  }
})((${guestSource})({ exports: {} }, ((natives) => {
  // Compiled while V8's own syntax is allowed; they are never compiled again.
  natives.drain()
  natives.isProxy({})
  natives.isSparse([])
  return natives
})(${nativesSource})))`
}

// What only V8 itself can tell or do.
const nativesSource = `{
  __proto__: null,
  drain() { %PerformMicrotaskCheckpoint() },
  isProxy(value) { return %IsJSProxy(value) },
  isSparse(value) { return %HasDictionaryElements(value) },
}`
