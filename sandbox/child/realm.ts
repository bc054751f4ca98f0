import { setFlagsFromString } from 'node:v8'
import ivm from 'isolated-vm'

/**
 * An isolate with a guest in it, entered from this thread only. While `inside` runs, the isolate's microtasks do not
 * run by themselves when a call into it ends: V8 does that at call depth zero only, and `inside` keeps it above.
 */
export interface Realm {
  readonly isolate: ivm.Isolate
  /** Calls a method of the guest with text and gives text back. */
  call(method: string, text: string): string
  /** Runs `body` while the realm is entered. Throws what nobody handled: a promise of this realm that was rejected. */
  inside<T>(body: () => T): T
  /** Gives the guest's messages to the other realm from now on, and takes its answers. */
  connect(other: Realm): void
  /** In the realm, takes the function that sends. */
  readonly takeSender: ivm.Reference
  dispose(): void
}

export interface Bundle {
  readonly name: string
  /** A script whose completion value is the guest's `boot`. */
  readonly source: string
  /** A script that uses `boot` as a run would; it leaves no trace but compiled functions. */
  readonly warmUp?: string
}

export interface RealmOptions {
  readonly memoryMb: number
  readonly bundle: Bundle
  /** Scripts to run before the bundle. */
  readonly before: readonly string[]
  readonly clock: ivm.ExternalCopy<SharedArrayBuffer>
  readonly library: () => string
  readonly abort: (status: string) => void
}

// What only V8 itself can tell or do. The functions are compiled, all of them at once, while this one syntax is
// allowed; without bytecode flushing they never have to be compiled again.
const nativesSource = `({
  drain() { %PerformMicrotaskCheckpoint() },
  isProxy(value) { return %IsJSProxy(value) },
  isSparse(value) { return %HasDictionaryElements(value) },
})`
const warmUp = `(natives) => { natives.drain(); natives.isProxy({}); natives.isSparse([]); return natives }`

const doorSource = `'use strict'
const [ivm, boot, natives, memory, library, abort] = [$0, $1, $2, $3, $4, $5]
let handler
let outgoing
const host = {
  __proto__: null,
  send: (message) => outgoing(message),
  receive: (next) => { handler = next },
  drain: natives.drain,
  isProxy: natives.isProxy,
  isSparse: natives.isSparse,
  clock: new Float64Array(memory),
  library: () => library(),
  abort: (status) => abort(status),
}
const guest = boot(host)
const { parse, stringify } = JSON
return {
  takeSender: (send) => { outgoing = send },
  giveReceiver: (take) => take.applySync(undefined, [new ivm.Callback((message) => handler(message))]),
  call: (method, text) => stringify(guest[method](text === '' ? undefined : parse(text))) ?? '',
  enter: (body) => body(),
}`

setFlagsFromString('--no-flush-bytecode')

export function createRealm(options: RealmOptions): Realm {
  const isolate = new ivm.Isolate({ memoryLimit: options.memoryMb, snapshot: snapshotOf(options.bundle) })
  const context = isolate.createContextSync()
  for (const source of options.before) context.evalSync(source)
  setFlagsFromString('--allow-natives-syntax')
  const natives = context.evalSync(`(${warmUp})(${nativesSource})`, { reference: true })
  setFlagsFromString('--no-allow-natives-syntax')
  const boot = context.global.getSync('boot', { reference: true })
  context.global.deleteSync('boot')
  const door = context.evalClosureSync(
    doorSource,
    [
      ivm,
      boot.derefInto(),
      natives.derefInto(),
      options.clock.copyInto(),
      new ivm.Callback(options.library),
      new ivm.Callback(options.abort),
    ],
    { result: { reference: true }, filename: 'assay:door' },
  )
  const takeSender = door.getSync('takeSender', { reference: true })
  const giveReceiver = door.getSync('giveReceiver', { reference: true })
  const call = door.getSync('call', { reference: true })
  const enter = door.getSync('enter', { reference: true })
  let body = () => {}
  const runBody = new ivm.Callback(() => body())

  return {
    isolate,
    takeSender,
    // A function that passed through this isolate would call through it for ever after.
    connect: (other) => void giveReceiver.applySync(undefined, [other.takeSender]),
    call: (method, text) => String(call.applySync(undefined, [method, text])),
    inside(inner) {
      let result: ReturnType<typeof inner> | undefined
      let fault: { readonly error: unknown } | undefined
      body = () => {
        try {
          result = inner()
        } catch (error) {
          fault = { error }
        }
      }
      enter.applySync(undefined, [runBody])
      if (fault !== undefined) throw fault.error
      return result as ReturnType<typeof inner>
    },
    dispose() {
      if (!isolate.isDisposed) isolate.dispose()
    },
  }
}

const snapshots = new WeakMap<Bundle, ivm.ExternalCopy<ArrayBuffer>>()

/** The heap of a realm in which the bundle has been evaluated, with the functions compiled that a run needs. */
function snapshotOf(bundle: Bundle): ivm.ExternalCopy<ArrayBuffer> {
  const known = snapshots.get(bundle)
  if (known !== undefined) return known
  setFlagsFromString('--allow-natives-syntax')
  const snapshot = ivm.Isolate.createSnapshot(
    [{ code: `globalThis.boot = ${bundle.source}`, filename: `assay:${bundle.name}` }],
    bundle.warmUp,
  )
  setFlagsFromString('--no-allow-natives-syntax')
  snapshots.set(bundle, snapshot)
  return snapshot
}
