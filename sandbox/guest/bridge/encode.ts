import { classify } from './classify.ts'
import type { Intrinsics, Place, SharedSymbols } from './intrinsics.ts'
import { BRIDGE_LIMITS } from './limits.ts'
import {
  construct,
  createObject,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isArray,
  isSame,
  NativeProxy,
  NativeRangeError,
  safeList,
  stringify,
  symbolDescription,
  symbolKeyFor,
} from './primordials.ts'
import type { Registry } from './registry.ts'
import type { ReplicaKind } from './replica.ts'
import type { SymbolTable } from './symbols.ts'
import type { Tracked } from './tracked.ts'
import type { GuestHost } from './types.ts'
import { Flag, Tag } from './wire.ts'

export interface Encoder {
  /** A value as JSON text. Objects that the other side does not know yet are described in the records. */
  value(value: unknown): string
  /** The same of an object's prototype, which may be a built-in one. */
  prototype(value: object | null): string
  /** The records, as JSON text: what is new, and what has changed since the last message. */
  records(): string
  /** Only what is new, where no code has run since the last message that could have changed anything. */
  newRecords(): string
}

export interface EncodeContext {
  readonly host: GuestHost
  readonly registry: Registry
  readonly intrinsics: Intrinsics
  readonly symbols: SymbolTable
  readonly wellKnown: SharedSymbols
  /** Tells the other side when a promise of this realm settles. Returns false where it is no promise after all. */
  readonly subscribe: (promise: object, id: number) => boolean
}

interface Written {
  readonly id: number
  readonly object: object
  readonly kind: ReplicaKind
  readonly memory: unknown
}

/** Writes a message: what `write` returns. */
export type MessageWriter = (write: (encoder: Encoder) => string) => string

/** A writer of messages, one inside another where foreign code comes between. */
export function createMessageWriter(context: EncodeContext): MessageWriter {
  const outermost = createWriter(context)
  let busy = false
  return (write) => {
    if (busy) return createWriter(context)(write)
    busy = true
    try {
      return outermost(write)
    } finally {
      busy = false
    }
  }
}

/**
 * Writes one message at a time. It describes accessors and does not read them, and never looks into an object with
 * traps. If it fails half-way, what it has numbered is forgotten.
 */
function createWriter(context: EncodeContext): MessageWriter {
  const { registry } = context
  const fresh = safeList<object>()
  const freshIds = safeList<number>()
  const written = safeList<Written>()
  /** Whether the message says of everything whether it has changed. */
  let complete = false
  let noted: unknown
  const note = (memory: unknown) => {
    noted = memory
  }

  function value(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return stringify(value)
      case 'number':
        return writeNumber(value)
      case 'boolean':
        return value ? 'true' : 'false'
      case 'undefined':
        return `[${Tag.undefined}]`
      case 'bigint':
        return `[${Tag.bigint},"${value}"]`
      case 'symbol':
        return writeSymbol(context, value)
      default:
        return value === null ? 'null' : reference(value as object, 'value')
    }
  }

  /** A built-in prototype goes by its name even where it has a number, from having crossed as a value before. */
  function prototype(object: object | null): string {
    if (object === null) return 'null'
    return intrinsic(object, 'prototype') ?? reference(object, 'prototype')
  }

  function reference(object: object, place: Place): string {
    const id = registry.idOf(object)
    if (id !== undefined) return `[${Tag.object},${id}]`
    const name = intrinsic(object, place)
    if (name !== undefined) return name
    if (fresh.length >= BRIDGE_LIMITS.messageObjects) {
      throw new NativeRangeError(`More than ${BRIDGE_LIMITS.messageObjects} objects in one value`)
    }
    const added = registry.add(object)
    fresh[fresh.length] = object
    freshIds[freshIds.length] = added
    return `[${Tag.object},${added}]`
  }

  function intrinsic(object: object, place: Place): string | undefined {
    const name = context.intrinsics.nameOf(object, place)
    return name === undefined ? undefined : `[${Tag.intrinsic},${stringify(name)}]`
  }

  function changes(): string {
    let text = ''
    const changed = registry.changed()
    for (let index = 0; index < changed.length; index++) {
      const { id, object, kind } = changed[index] as Tracked
      text += `${text === '' ? '' : ','}${replica(id, object, kind)}`
    }
    return text
  }

  function replica(id: number, object: object, kind: ReplicaKind): string {
    const flags = kind.flags(object, context.host)
    noted = undefined
    const text = `[${id},"${kind.code}",${flags},${prototypeOf(object, kind)},${kind.write(object, flags, value, note)}]`
    written[written.length] = { id, object, kind, memory: noted }
    return text
  }

  /** 0: the kind's own. */
  function prototypeOf(object: object, kind: ReplicaKind): string {
    if (kind.code !== 'e' && kind.code !== 'o' && kind.code !== 'v') return '0'
    const found = getPrototypeOf(object)
    return found !== null && kind.code === 'o' ? '0' : prototype(found)
  }

  function describe(object: object, id: number): string {
    const passage = classify(
      object,
      context.host,
      (prototype) => context.intrinsics.nameOf(prototype, 'prototype') !== undefined,
    )
    if (passage === 'promise' && context.subscribe(object, id)) return `[${id},"p"]`
    if (typeof passage === 'object') return replica(id, object, passage)
    return typeof object === 'function'
      ? `[${id},"f",${describeFunction(object as (...args: unknown[]) => unknown, value, context.host)}]`
      : `[${id},"h",${isArray(object) ? Flag.array : 0}]`
  }

  const records = () => {
    complete = true
    return writeRecords(changes())
  }
  const newRecords = () => writeRecords('')

  function writeRecords(changed: string): string {
    let text = changed
    for (let index = 0; index < fresh.length; index++) {
      text += `${text === '' ? '' : ','}${describe(fresh[index] as object, freshIds[index] as number)}`
      if (text.length > BRIDGE_LIMITS.messageChars) {
        throw new NativeRangeError(`A value of more than ${BRIDGE_LIMITS.messageChars} characters`)
      }
    }
    return `[${text}]`
  }

  const encoder: Encoder = { value, prototype, records, newRecords }
  return (write) => {
    fresh.length = 0
    freshIds.length = 0
    written.length = 0
    complete = false
    try {
      const text = write(encoder)
      for (let index = 0; index < written.length; index++) {
        const { id, object, kind, memory } = written[index] as Written
        registry.track(id, object, kind, memory)
      }
      registry.settle(complete)
      return text
    } catch (error) {
      for (let index = 0; index < freshIds.length; index++) registry.remove(freshIds[index] as number)
      throw error
    }
  }
}

function writeNumber(value: number): string {
  if (value === 0 && isSame(value, -0)) return `[${Tag.negativeZero}]`
  if (value - value === 0) return `${value}`
  return value > 0 ? `[${Tag.infinity}]` : value < 0 ? `[${Tag.negativeInfinity}]` : `[${Tag.nan}]`
}

function writeSymbol({ symbols, wellKnown }: EncodeContext, symbol: symbol): string {
  const name = wellKnown.nameOf(symbol)
  if (name !== undefined) return `[${Tag.wellKnownSymbol},"${name}"]`
  const key = symbolKeyFor(symbol)
  if (key !== undefined) return `[${Tag.registeredSymbol},${stringify(key)}]`
  const description = symbolDescription(symbol)
  const id = symbols.idOf(symbol)
  return description === undefined ? `[${Tag.symbol},${id}]` : `[${Tag.symbol},${id},${stringify(description)}]`
}

/** `flags, name, length, prototype`; the prototype only of what `new` can be applied to. */
function describeFunction(object: object, value: (value: unknown) => string, host: GuestHost): string {
  const isProxy = host.isProxy(object)
  const constructible = isConstructor(object, isProxy)
  const name = isProxy ? '' : getOwnPropertyDescriptor(object, 'name')?.value
  const length = isProxy ? 0 : getOwnPropertyDescriptor(object, 'length')?.value
  const prototype = constructible && !isProxy ? getOwnPropertyDescriptor(object, 'prototype') : undefined
  const isFixed = prototype !== undefined && prototype.writable === false && hasOwn(prototype, 'value')
  return `${constructible ? Flag.constructible : 0},${stringify(typeof name === 'string' ? name : '')},${
    typeof length === 'number' ? writeNumber(length) : 0
  },${isFixed ? value(prototype.value) : 0}`
}

const probe: ProxyHandler<() => void> = createObject(null)
probe.construct = () => probe
const noArguments: [] = []

/** Tells without running it whether a function can be constructed: a trap answers in its place. */
function isConstructor(object: object, isProxy: boolean): boolean {
  if (!isProxy && !hasOwn(object, 'prototype') && !startsWithBound(object)) return false
  try {
    construct(new NativeProxy(object as () => void, probe), noArguments)
    return true
  } catch {
    return false
  }
}

function startsWithBound(object: object): boolean {
  const name = getOwnPropertyDescriptor(object, 'name')?.value
  return typeof name === 'string' && name.length > 6 && name[0] === 'b' && name[5] === ' '
}
