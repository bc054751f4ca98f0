import {
  apply,
  createObject,
  defineProperty,
  deleteProperty,
  hasOwn,
  isExtensible,
  NativeProxy,
  preventExtensions,
  safeList,
  setPrototypeOf,
} from './primordials.ts'
import { Flag, Op, type WireRecord } from './wire.ts'

/** Asks the other side to do something with one of its objects. */
export type Ask = (op: Op, id: number, operands: readonly unknown[]) => unknown

export interface HandleOptions {
  readonly ask: Ask
  /** Properties of foreign objects that do not exist as far as this side is concerned. */
  readonly isHidden: (key: PropertyKey) => boolean
  /** What this side gets to see in place of what a foreign object's property gave. */
  readonly filter: (value: unknown, key: PropertyKey, receiver: unknown) => unknown
}

/**
 * Makes what stands for a foreign object that is not plain data: a function, a class, an instance, a generator.
 * The proxy's target is a shadow, which holds only what the rules for proxies demand that a target hold.
 */
export function createHandle(record: WireRecord, decode: (wire: unknown) => unknown, options: HandleOptions): object {
  return new NativeProxy(createShadow(record, decode), createTraps(record[0], options))
}

function createShadow(record: WireRecord, decode: (wire: unknown) => unknown): object {
  const kind = record[1]
  const flags = record[2]
  if (kind !== 'f') return flags & Flag.array ? [] : {}
  const prototype = record[5]
  let shadow: object
  if (!(flags & Flag.constructible)) shadow = () => {}
  else if (prototype === 0) shadow = apply(bind, blank, noThis)
  else {
    shadow = blankConstructor()
    defineProperty(shadow, 'prototype', dataDescriptor(decode(prototype), 0))
  }
  deleteProperty(shadow, 'name')
  deleteProperty(shadow, 'length')
  return shadow
}

const { bind } = Function.prototype
const noThis = [undefined] as const
function blank(): void {}
/** As a function expression it is made anew each time, and can be constructed. */
function blankConstructor(): object {
  return function shadow() {}
}

export function dataDescriptor(value: unknown, attributes: number): PropertyDescriptor {
  const descriptor: PropertyDescriptor = createObject(null)
  descriptor.value = value
  descriptor.writable = (attributes & 1) !== 0
  descriptor.enumerable = (attributes & 2) !== 0
  descriptor.configurable = (attributes & 4) !== 0
  return descriptor
}

function createTraps(id: number, { ask, isHidden, filter }: HandleOptions): ProxyHandler<object> {
  const traps: ProxyHandler<object> = createObject(null)

  traps.apply = (_shadow, self, parameters) => ask(Op.apply, id, list(self, parameters))
  traps.construct = (_shadow, parameters, newTarget) => ask(Op.construct, id, list(newTarget, parameters)) as object
  traps.get = (_shadow, key, receiver) =>
    isHidden(key) ? undefined : filter(ask(Op.get, id, list(key, receiver)), key, receiver)
  traps.set = (_shadow, key, value, receiver) => ask(Op.set, id, list(key, value, receiver)) as boolean
  traps.has = (_shadow, key) => !isHidden(key) && (ask(Op.has, id, list(key)) as boolean)
  traps.getPrototypeOf = () => ask(Op.getPrototypeOf, id, list()) as object | null
  traps.setPrototypeOf = (_shadow, prototype) => ask(Op.setPrototypeOf, id, list(prototype)) as boolean

  traps.deleteProperty = (shadow, key) => {
    const done = ask(Op.delete, id, list(key)) as boolean
    if (done && hasOwn(shadow, key)) deleteProperty(shadow, key)
    return done
  }
  traps.ownKeys = (shadow) => {
    const keys = ask(Op.ownKeys, id, list()) as (string | symbol)[]
    const visible = safeList<string | symbol>()
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as string | symbol
      if (!isHidden(key) || hasOwn(shadow, key)) visible[visible.length] = key
    }
    return visible
  }
  traps.getOwnPropertyDescriptor = (shadow, key) => {
    if (isHidden(key)) return undefined
    const descriptor = ask(Op.getOwnPropertyDescriptor, id, list(key)) as PropertyDescriptor | undefined
    if (descriptor !== undefined && descriptor.configurable === false) defineProperty(shadow, key, descriptor)
    return descriptor
  }
  traps.defineProperty = (shadow, key, descriptor) => {
    const done = ask(Op.defineProperty, id, list(key, descriptor)) as boolean
    if (done && descriptor.configurable === false) traps.getOwnPropertyDescriptor?.(shadow, key)
    return done
  }
  traps.isExtensible = (shadow) => {
    const extensible = ask(Op.isExtensible, id, list()) as boolean
    if (!extensible) seclude(shadow)
    return extensible
  }
  traps.preventExtensions = (shadow) => {
    const done = ask(Op.preventExtensions, id, list()) as boolean
    if (done) seclude(shadow)
    return done
  }

  /** The shadow of an object that takes no more properties must have the same ones, and the same prototype. */
  function seclude(shadow: object): void {
    if (!isExtensible(shadow)) return
    const keys = ask(Op.ownKeys, id, list()) as PropertyKey[]
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as PropertyKey
      const descriptor = ask(Op.getOwnPropertyDescriptor, id, list(key)) as PropertyDescriptor | undefined
      if (descriptor !== undefined && !isHidden(key)) defineProperty(shadow, key, descriptor)
    }
    setPrototypeOf(shadow, ask(Op.getPrototypeOf, id, list()) as object | null)
    preventExtensions(shadow)
  }

  return traps
}

function list(...values: unknown[]): readonly unknown[] {
  return values
}
