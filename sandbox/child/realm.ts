import ivm from 'isolated-vm'
import { type Bundle, snapshotOf } from './snapshots.ts'

/**
 * An isolate with a guest in it, entered from this thread only. While `inside` runs, the isolate's microtasks do not
 * run by themselves when a call into it ends: V8 does that at call depth zero only, and `inside` keeps it above.
 */
export interface Realm {
  readonly isolate: ivm.Isolate
  /** Starts a run. */
  open(run: RealmRun): void
  /** Calls a method of the guest with text and gives text back. */
  call(method: string, text: string): string
  /** Runs `body` while the realm is entered. Throws what nobody handled: a promise of this realm that was rejected. */
  inside<T>(body: () => T): T
  /** Gives the guest's messages to the other realm from now on, and takes its answers. */
  connect(other: Realm): void
  /** In the realm, takes the function that sends. */
  readonly takeSender: ivm.Reference
  /** Ends the run. True where another can follow it. */
  close(): boolean
  dispose(): void
}

/** What a realm gets for a run. */
export interface RealmRun {
  readonly clock: ivm.ExternalCopy<SharedArrayBuffer>
  readonly library: ivm.Callback<() => string>
  readonly abort: ivm.Callback<(status: string) => void>
}

export function createRealm(bundle: Bundle, memoryMb: number): Realm {
  const isolate = new ivm.Isolate({ memoryLimit: memoryMb, snapshot: snapshotOf(bundle) })
  const context = isolate.createContextSync()
  const openDoor = context.global.getSync('door', { reference: true })
  context.global.deleteSync('door')
  const door = openDoor.applySync(undefined, [ivm], { result: { reference: true } }) as ivm.Reference<object>
  const part = (name: string): ivm.Reference => door.getSync(name as never, { reference: true })
  const open = part('open')
  const takeSender = part('takeSender')
  const giveReceiver = part('giveReceiver')
  const call = part('call')
  const enter = part('enter')
  const close = part('close')
  let body = () => {}
  const runBody = new ivm.Callback(() => body())

  return {
    isolate,
    takeSender,
    open: ({ clock, library, abort }) => void open.applySync(undefined, [clock.copyInto(), library, abort]),
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
    close: () => close.applySync(undefined, []) === true,
    dispose() {
      if (!isolate.isDisposed) isolate.dispose()
    },
  }
}
