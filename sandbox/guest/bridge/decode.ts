import { replicaKinds } from './classify.ts'
import type { Intrinsics, SharedSymbols } from './intrinsics.ts'
import { BRIDGE_LIMITS } from './limits.ts'
import { isArray, isSafeInteger, SafeMap, safeList, setPrototypeOf, symbolFor, toBigInt } from './primordials.ts'
import type { Registry } from './registry.ts'
import { type Conceal, Field, type ReplicaKind } from './replica.ts'
import type { SymbolTable } from './symbols.ts'
import { Tag, violation, type WireRecord } from './wire.ts'

export interface DecodeContext {
  readonly registry: Registry
  readonly intrinsics: Intrinsics
  readonly symbols: SymbolTable
  readonly wellKnown: SharedSymbols
  readonly conceal: Conceal
  /** Makes what stands for a foreign function, object or promise. */
  readonly represent: (record: WireRecord, decode: (wire: unknown) => unknown) => object
  /** Gives a foreign error its stack. */
  readonly attachStack: (error: object, id: number) => void
}

export interface Decoder {
  value(wire: unknown): unknown
  prototype(wire: unknown): object | null
  /** Brings in what is new and what has changed. Comes before any value is read. */
  records(wire: unknown): void
}

export function createDecoder(context: DecodeContext): Decoder {
  const { registry, intrinsics, symbols, wellKnown, conceal } = context
  /** Described in the message at hand, and not made yet. */
  let waiting = new SafeMap<number, WireRecord>()
  let noted: unknown
  const note = (memory: unknown) => {
    noted = memory
  }

  function value(wire: unknown): unknown {
    if (typeof wire !== 'object' || wire === null) return wire
    if (!isArray(wire)) violation('an object where a value belongs')
    switch (wire[0]) {
      case Tag.object:
        return objectOf(wire[1])
      case Tag.undefined:
        return undefined
      case Tag.nan:
        return Number.NaN
      case Tag.negativeZero:
        return -0
      case Tag.infinity:
        return Infinity
      case Tag.negativeInfinity:
        return -Infinity
      case Tag.bigint:
        return typeof wire[1] === 'string' ? toBigInt(wire[1]) : violation('a bigint without digits')
      case Tag.intrinsic:
        return intrinsics.valueOf(wire[1], 'value') ?? violation('the name of a built-in object in place of a value')
      case Tag.registeredSymbol:
        return symbolFor(wire[1])
      case Tag.wellKnownSymbol:
        return wellKnown.valueOf(wire[1]) ?? violation('the name of a symbol that does not exist')
      case Tag.symbol:
        return symbols.symbolOf(wire[1], wire[2])
      default:
        return violation('a value of no kind')
    }
  }

  function prototype(wire: unknown): object | null {
    if (isArray(wire) && wire[0] === Tag.intrinsic) {
      return intrinsics.valueOf(wire[1], 'prototype') ?? violation('the name of a prototype that does not exist')
    }
    const found = value(wire)
    return typeof found === 'object' || typeof found === 'function'
      ? (found as object | null)
      : violation('a prototype that is no object')
  }

  function objectOf(id: unknown): object {
    const record = waiting.get(id as number)
    return record === undefined ? registry.objectOf(id) : make(record)
  }

  function make(record: WireRecord): object {
    const id = record[Field.id]
    waiting.delete(id)
    const kind = replicaKinds.get(record[Field.kind])
    const object = kind === undefined ? context.represent(record, value) : create(kind, record)
    registry.enter(id, object)
    return object
  }

  function create(kind: ReplicaKind, record: WireRecord): object {
    const wire = record[Field.prototype]
    if (kind.code === 'e') return createError(record)
    const object = kind.create(record, value)
    if (wire !== 0 && wire !== null) setPrototypeOf(object, prototype(wire))
    return object
  }

  function createError(record: WireRecord): object {
    const error = kindOf('e').create(record, value)
    context.attachStack(error, record[Field.id])
    setPrototypeOf(error, prototype(record[Field.prototype]))
    return error
  }

  function records(wire: unknown): void {
    if (!isArray(wire)) violation('a message without records')
    if (wire.length === 0) return
    if (wire.length > BRIDGE_LIMITS.messageObjects) violation('too many objects at once')
    waiting = new SafeMap()
    for (let index = 0; index < wire.length; index++) {
      const record = wire[index]
      if (!isArray(record) || !isSafeInteger(record[Field.id]) || typeof record[Field.kind] !== 'string') {
        violation('a record of nothing')
      }
      if (registry.has(record[0])) checkChange(record as unknown as WireRecord)
      else if (record[0] * registry.sign >= 0) violation('an object of this side that was never made')
      else waiting.set(record[0], record as unknown as WireRecord)
    }
    for (let index = 0; index < wire.length; index++) {
      const record = wire[index] as WireRecord
      if (waiting.get(record[0]) !== undefined) make(record)
    }
    for (let index = 0; index < wire.length; index++) {
      const record = wire[index] as WireRecord
      const kind = replicaKinds.get(record[Field.kind])
      if (kind === undefined) continue
      const object = registry.objectOf(record[0])
      noted = undefined
      kind.fill(object, record, value, conceal, note)
      registry.track(record[0], object, kind, noted)
    }
    registry.settle(false)
  }

  /** Only what has been replicated may change, and it stays of its kind. */
  function checkChange(record: WireRecord): void {
    const known = registry.trackedOf(record[Field.id])
    if (known === undefined || known.kind.code !== record[Field.kind]) violation('a change of what is not data')
  }

  return { value, prototype, records }
}

function kindOf(code: string): ReplicaKind {
  return replicaKinds.get(code) ?? violation(`an object of the kind ${code}`)
}

/** Calls are written as lists; a list that reaches a built-in function needs no more than indexes and a length. */
export function decodeList(wire: unknown, value: (wire: unknown) => unknown): unknown[] {
  if (!isArray(wire)) violation('a call without arguments')
  const list = safeList<unknown>()
  for (let index = 0; index < wire.length; index++) {
    const element = wire[index]
    list[index] = typeof element === 'object' ? value(element) : element
  }
  return list
}
