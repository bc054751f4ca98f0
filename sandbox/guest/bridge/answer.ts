import { decodeList } from './decode.ts'
import { readDescriptor, writeDescriptor } from './descriptor.ts'
import type { Encoder } from './encode.ts'
import {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isExtensible,
  ownKeys,
  preventExtensions,
  reflectGet,
  reflectHas,
  reflectSet,
  setPrototypeOf,
} from './primordials.ts'
import { type Decode, type Encode, Op, violation } from './wire.ts'

/** What the other side may do with an object of this one. */
export interface Guard {
  mayRead(object: object, key: PropertyKey): boolean
  mayWrite(object: object, key: PropertyKey): boolean
}

export interface AnswerOptions {
  readonly guard: Guard
  readonly callService: (name: unknown, parameters: unknown[]) => unknown
  readonly settle: (id: number, fulfilled: boolean, value: unknown) => void
  readonly drain: () => void
  readonly objectOf: (id: unknown) => object
}

/**
 * Does what the other side asks for. Returns what writes the result, because writing comes after the records of
 * everything that the operation touched are known.
 */
export function answer(
  op: unknown,
  request: readonly unknown[],
  decode: Decode,
  options: AnswerOptions,
): (encoder: Encoder) => string {
  const { guard, objectOf } = options
  switch (op) {
    case Op.service: {
      const result = options.callService(request[2], decodeList(request[3], decode))
      return (encoder) => encoder.value(result)
    }
    case Op.apply: {
      const target = callable(objectOf(request[1]))
      const result = apply(target, decode(request[2]), decodeList(request[3], decode))
      return (encoder) => encoder.value(result)
    }
    case Op.construct: {
      const target = callable(objectOf(request[1]))
      const result = construct(target, decodeList(request[3], decode), callable(decode(request[2])))
      return (encoder) => encoder.value(result)
    }
    case Op.get: {
      const key = keyOf(decode(request[2]))
      const object = objectOf(request[1])
      const result = guard.mayRead(object, key) ? reflectGet(object, key, decode(request[3])) : undefined
      return (encoder) => encoder.value(result)
    }
    case Op.set: {
      const key = keyOf(decode(request[2]))
      const object = objectOf(request[1])
      const done = guard.mayWrite(object, key) && reflectSet(object, key, decode(request[3]), decode(request[4]))
      return () => `${done}`
    }
    case Op.has: {
      const key = keyOf(decode(request[2]))
      const object = objectOf(request[1])
      const found = guard.mayRead(object, key) && reflectHas(object, key)
      return () => `${found}`
    }
    case Op.delete: {
      const key = keyOf(decode(request[2]))
      const object = objectOf(request[1])
      const done = guard.mayWrite(object, key) && deleteProperty(object, key)
      return () => `${done}`
    }
    case Op.ownKeys: {
      const object = objectOf(request[1])
      const keys = ownKeys(object)
      return (encoder) => writeKeys(object, keys, guard, encoder.value)
    }
    case Op.getOwnPropertyDescriptor: {
      const key = keyOf(decode(request[2]))
      const object = objectOf(request[1])
      const descriptor = guard.mayRead(object, key) ? getOwnPropertyDescriptor(object, key) : undefined
      return (encoder) => writeDescriptor(descriptor, encoder.value)
    }
    case Op.defineProperty: {
      const key = keyOf(decode(request[2]))
      const object = objectOf(request[1])
      const descriptor = readDescriptor(request[3], decode) ?? violation('a definition of nothing')
      const done = guard.mayWrite(object, key) && defineProperty(object, key, descriptor)
      return () => `${done}`
    }
    case Op.getPrototypeOf: {
      const prototype = getPrototypeOf(objectOf(request[1]))
      return (encoder) => encoder.prototype(prototype)
    }
    case Op.setPrototypeOf: {
      const object = objectOf(request[1])
      const prototype = decode(request[2])
      if (typeof prototype !== 'object' && typeof prototype !== 'function') violation('a prototype that is no object')
      const done = guard.mayWrite(object, '__proto__') && setPrototypeOf(object, prototype)
      return () => `${done}`
    }
    case Op.isExtensible: {
      const extensible = isExtensible(objectOf(request[1]))
      return () => `${extensible}`
    }
    case Op.preventExtensions: {
      const object = objectOf(request[1])
      const done = guard.mayWrite(object, '__proto__') && preventExtensions(object)
      return () => `${done}`
    }
    case Op.settle:
      options.settle(request[1] as number, request[2] === true, decode(request[3]))
      return nothing
    case Op.drain:
      options.drain()
      return nothing
    default:
      return violation('a request of no kind')
  }
}

const nothing = () => '0'

function writeKeys(object: object, keys: readonly PropertyKey[], guard: Guard, encode: Encode): string {
  let text = ''
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey
    if (guard.mayRead(object, key)) text += `${text === '' ? '' : ','}${encode(key)}`
  }
  return `[${text}]`
}

function callable(value: unknown): (...parameters: unknown[]) => unknown {
  return typeof value === 'function'
    ? (value as (...parameters: unknown[]) => unknown)
    : violation('a call of what is no function')
}

export function keyOf(value: unknown): PropertyKey {
  return typeof value === 'string' || typeof value === 'symbol' ? value : violation('a property without a key')
}
