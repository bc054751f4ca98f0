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

/** Makes what stands for a foreign object that is not plain data: a function, a class, an instance, a generator. */
export type CreateHandle = (record: WireRecord, decode: (wire: unknown) => unknown) => object

/** The proxy's target is a shadow, which holds only what the rules for proxies demand that a target hold. */
export function createHandles(options: HandleOptions): CreateHandle {
  const Handler = createHandlerClass(options)
  return (record, decode) => new NativeProxy(createShadow(record, decode), new Handler(record[0]))
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

/** The handlers of an endpoint's proxies. */
function createHandlerClass({ ask, isHidden, filter }: HandleOptions): new (id: number) => ProxyHandler<object> {
  /**
   * One foreign object. It holds no more than the number, since a suite may make hundreds of thousands of objects and
   * every one of them is held for the whole run.
   */
  class Handler implements ProxyHandler<object> {
    readonly id: number

    constructor(id: number) {
      this.id = id
    }

    apply(_shadow: object, self: unknown, parameters: unknown[]): unknown {
      return ask(Op.apply, this.id, list(self, parameters))
    }

    construct(_shadow: object, parameters: unknown[], newTarget: object): object {
      return ask(Op.construct, this.id, list(newTarget, parameters)) as object
    }

    get(_shadow: object, key: PropertyKey, receiver: unknown): unknown {
      return isHidden(key) ? undefined : filter(ask(Op.get, this.id, list(key, receiver)), key, receiver)
    }

    set(_shadow: object, key: PropertyKey, value: unknown, receiver: unknown): boolean {
      return ask(Op.set, this.id, list(key, value, receiver)) as boolean
    }

    has(_shadow: object, key: PropertyKey): boolean {
      return !isHidden(key) && (ask(Op.has, this.id, list(key)) as boolean)
    }

    getPrototypeOf(): object | null {
      return ask(Op.getPrototypeOf, this.id, list()) as object | null
    }

    setPrototypeOf(_shadow: object, prototype: object | null): boolean {
      return ask(Op.setPrototypeOf, this.id, list(prototype)) as boolean
    }

    deleteProperty(shadow: object, key: PropertyKey): boolean {
      const done = ask(Op.delete, this.id, list(key)) as boolean
      if (done && hasOwn(shadow, key)) deleteProperty(shadow, key)
      return done
    }

    ownKeys(shadow: object): (string | symbol)[] {
      const keys = ask(Op.ownKeys, this.id, list()) as (string | symbol)[]
      const visible = safeList<string | symbol>()
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index] as string | symbol
        if (!isHidden(key) || hasOwn(shadow, key)) visible[visible.length] = key
      }
      return visible
    }

    getOwnPropertyDescriptor(shadow: object, key: PropertyKey): PropertyDescriptor | undefined {
      return describe(this.id, shadow, key)
    }

    defineProperty(shadow: object, key: PropertyKey, descriptor: PropertyDescriptor): boolean {
      const done = ask(Op.defineProperty, this.id, list(key, descriptor)) as boolean
      if (done && descriptor.configurable === false) describe(this.id, shadow, key)
      return done
    }

    isExtensible(shadow: object): boolean {
      const extensible = ask(Op.isExtensible, this.id, list()) as boolean
      if (!extensible) seclude(this.id, shadow)
      return extensible
    }

    preventExtensions(shadow: object): boolean {
      const done = ask(Op.preventExtensions, this.id, list()) as boolean
      if (done) seclude(this.id, shadow)
      return done
    }
  }

  function describe(id: number, shadow: object, key: PropertyKey): PropertyDescriptor | undefined {
    if (isHidden(key)) return undefined
    const descriptor = ask(Op.getOwnPropertyDescriptor, id, list(key)) as PropertyDescriptor | undefined
    if (descriptor !== undefined && descriptor.configurable === false) defineProperty(shadow, key, descriptor)
    return descriptor
  }

  /** The shadow of an object that takes no more properties must have the same ones, and the same prototype. */
  function seclude(id: number, shadow: object): void {
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

  // What foreign code puts on `Object.prototype` is no trap.
  setPrototypeOf(Handler.prototype, null)
  return Handler
}

function list(...values: unknown[]): readonly unknown[] {
  return values
}
