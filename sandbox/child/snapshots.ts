import { setFlagsFromString } from 'node:v8'
import ivm from 'isolated-vm'
import { doorScript } from './door.ts'

export interface Bundle {
  readonly name: string
  /** A script whose completion value makes the guest's program; see `guest/bundle.ts`. */
  readonly source: string
  /** A script that uses `door` as a run would; it leaves no trace but compiled functions. */
  readonly warmUp?: string
}

// Functions of a snapshot that use V8's own syntax could not be compiled again.
setFlagsFromString('--no-flush-bytecode')

const snapshots = new WeakMap<Bundle, ivm.ExternalCopy<ArrayBuffer>>()

/** The heap of a realm whose guest waits for its run, with the functions compiled that a run needs. */
export function snapshotOf(bundle: Bundle): ivm.ExternalCopy<ArrayBuffer> {
  const known = snapshots.get(bundle)
  if (known !== undefined) return known
  setFlagsFromString('--allow-natives-syntax')
  const script = { code: doorScript(bundle.source), filename: `assay:${bundle.name}` }
  const snapshot = ivm.Isolate.createSnapshot([script], bundle.warmUp)
  setFlagsFromString('--no-allow-natives-syntax')
  snapshots.set(bundle, snapshot)
  return snapshot
}
