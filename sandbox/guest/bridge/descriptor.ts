import { createObject, hasOwn, isArray } from './primordials.ts'
import { type Decode, type Encode, violation } from './wire.ts'

const Present = { value: 1, writable: 2, enumerable: 4, configurable: 8, get: 16, set: 32 } as const
const True = { writable: 2, enumerable: 4, configurable: 8 } as const

/** A property descriptor as `[present, true, value, get, set]`: bits for which fields there are and which are true. */
export function writeDescriptor(descriptor: PropertyDescriptor | undefined, encode: Encode): string {
  if (descriptor === undefined) return 'null'
  let present = 0
  if (hasOwn(descriptor, 'value')) present |= Present.value
  if (hasOwn(descriptor, 'writable')) present |= Present.writable
  if (hasOwn(descriptor, 'enumerable')) present |= Present.enumerable
  if (hasOwn(descriptor, 'configurable')) present |= Present.configurable
  if (hasOwn(descriptor, 'get')) present |= Present.get
  if (hasOwn(descriptor, 'set')) present |= Present.set
  const isTrue =
    (present & Present.writable && descriptor.writable ? True.writable : 0) |
    (present & Present.enumerable && descriptor.enumerable ? True.enumerable : 0) |
    (present & Present.configurable && descriptor.configurable ? True.configurable : 0)
  const value = present & Present.value ? encode(descriptor.value) : '0'
  const get = present & Present.get ? encode(descriptor.get) : '0'
  const set = present & Present.set ? encode(descriptor.set) : '0'
  return `[${present},${isTrue},${value},${get},${set}]`
}

export function readDescriptor(wire: unknown, decode: Decode): PropertyDescriptor | undefined {
  if (wire === null) return undefined
  if (!isArray(wire) || typeof wire[0] !== 'number' || typeof wire[1] !== 'number') {
    violation('a property without a descriptor')
  }
  const present = wire[0]
  const isTrue = wire[1]
  const descriptor: PropertyDescriptor = createObject(null)
  if (present & Present.value) descriptor.value = decode(wire[2])
  if (present & Present.writable) descriptor.writable = (isTrue & True.writable) !== 0
  if (present & Present.enumerable) descriptor.enumerable = (isTrue & True.enumerable) !== 0
  if (present & Present.configurable) descriptor.configurable = (isTrue & True.configurable) !== 0
  if (present & Present.get) descriptor.get = asAccessor(decode(wire[3]))
  if (present & Present.set) descriptor.set = asAccessor(decode(wire[4])) as ((value: unknown) => void) | undefined
  return descriptor
}

function asAccessor(value: unknown): (() => unknown) | undefined {
  return typeof value === 'function' || value === undefined
    ? (value as (() => unknown) | undefined)
    : violation('an accessor that is no function')
}
