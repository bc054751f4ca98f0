import {
  createObject,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  hasOwn,
  isArray,
  isSame,
  ownKeys,
  reflectHas,
  safeList,
} from './primordials.ts'
import type { Conceal, Note } from './replica.ts'
import { Attribute, type Decode, type Encode, PLAIN_PROPERTY, violation } from './wire.ts'

/** Own properties of a replica as they were when the two sides last agreed. */
export interface PropertyMemory {
  readonly keys: readonly PropertyKey[]
  readonly values: readonly unknown[]
  /** Some property is not simply a value: all are compared by their descriptors. */
  readonly unusual: boolean
}

/** Keys that are the body of the object, not properties beside it. */
export type Skip = (key: PropertyKey) => boolean
export const skipNothing: Skip = () => false

export function attributesOf(descriptor: PropertyDescriptor): number {
  return (
    (descriptor.writable ? Attribute.writable : 0) |
    (descriptor.enumerable ? Attribute.enumerable : 0) |
    (descriptor.configurable ? Attribute.configurable : 0) |
    (hasOwn(descriptor, 'value') ? 0 : Attribute.accessor)
  )
}

/** Properties as `[key, attributes, value or getter, setter, …]`. */
export function writeProperties(object: object, keys: readonly PropertyKey[], skip: Skip, encode: Encode): string {
  let text = ''
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey
    if (skip(key)) continue
    const descriptor = getOwnPropertyDescriptor(object, key)
    if (descriptor === undefined) continue
    const attributes = attributesOf(descriptor)
    const value =
      attributes & Attribute.accessor ? `${encode(descriptor.get)},${encode(descriptor.set)}` : encode(descriptor.value)
    text += `${text === '' ? '' : ','}${encode(key)},${attributes},${value}`
  }
  return `[${text}]`
}

/** The same for all properties of an object, which are remembered on the way. */
export function writeAllProperties(object: object, skip: Skip, encode: Encode, note: Note<PropertyMemory>): string {
  const keys = ownKeys(object)
  const values = safeList<unknown>()
  let text = ''
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey
    const descriptor = skip !== skipNothing && skip(key) ? undefined : getOwnPropertyDescriptor(object, key)
    // What is out of the ordinary is for the thorough ones.
    if (descriptor === undefined || attributesOf(descriptor) !== PLAIN_PROPERTY) {
      return writeProperties(object, keys, skip, encode)
    }
    values[index] = descriptor.value
    text += `${index === 0 ? '' : ','}${encode(key)},${PLAIN_PROPERTY},${encode(descriptor.value)}`
  }
  note({ keys, values, unusual: false })
  return `[${text}]`
}

export function rememberProperties(object: object, keys: readonly PropertyKey[], skip: Skip): PropertyMemory {
  const values = safeList<unknown>()
  let unusual = false
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey
    if (skip(key)) continue
    const descriptor = getOwnPropertyDescriptor(object, key)
    if (descriptor !== undefined && attributesOf(descriptor) === PLAIN_PROPERTY) values[index] = descriptor.value
    else {
      unusual = true
      values[index] = descriptor
    }
  }
  return { keys, values, unusual }
}

export function showProperties({ values, unusual }: PropertyMemory, show: (part: unknown) => void): void {
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    show(value)
    if (unusual && typeof value === 'object' && value !== null && hasOwn(value, 'value')) {
      show((value as PropertyDescriptor).value)
    }
  }
}

export function propertiesChanged(
  object: object,
  keys: readonly PropertyKey[],
  memory: PropertyMemory,
  skip: Skip,
): boolean {
  if (keys.length !== memory.keys.length) return true
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey
    if (key !== memory.keys[index]) return true
    // Most objects have nothing to skip, and a call for each of their keys would cost as much as the comparison.
    if (skip !== skipNothing && skip(key)) continue
    if (memory.unusual) {
      if (!isSameProperty(getOwnPropertyDescriptor(object, key), memory.values[index])) return true
    } else if (!isSame((object as Record<PropertyKey, unknown>)[key], memory.values[index])) return true
  }
  return false
}

function isSameProperty(now: PropertyDescriptor | undefined, before: unknown): boolean {
  if (now === undefined) return before === undefined
  const attributes = attributesOf(now)
  if (attributes === PLAIN_PROPERTY) return isSame(now.value, before)
  const then = before as PropertyDescriptor | undefined
  if (typeof then !== 'object' || then === null) return false
  return (
    attributesOf(then) === attributes && isSame(now.value, then.value) && now.get === then.get && now.set === then.set
  )
}

/** True for a value that JSON text tells from every other, but for what is as good as the same: 0 and -0, null and NaN. */
export function isTextual(value: unknown, isText: (value: object) => boolean): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return value - value === 0
    default:
      return value === null || (typeof value === 'object' && isText(value as object))
  }
}

/** Gives an object exactly the properties that a record lists, `skip` aside. */
export function fillProperties(
  object: object,
  properties: unknown,
  skip: Skip,
  decode: Decode,
  conceal: Conceal,
  note?: Note<PropertyMemory>,
): void {
  if (!isArray(properties)) violation('an object without properties')
  const keys = ownKeys(object)
  const isFresh = keys.length === 0
  const filled = safeList<PropertyKey>()
  const values = safeList<unknown>()
  const listed: Record<PropertyKey, true> = createObject(null)
  for (let index = 0; index < properties.length; ) {
    const key = decode(properties[index]) as PropertyKey
    const attributes = properties[index + 1] as number
    if ((typeof key !== 'string' && typeof key !== 'symbol') || typeof attributes !== 'number' || skip(key)) {
      violation('a property without a key')
    }
    if (!isFresh) listed[key] = true
    if (attributes & Attribute.accessor) {
      const getter = decode(properties[index + 2])
      if (!conceal(object, key, getter, true)) {
        define(object, key, attributes, getter, decode(properties[index + 3]))
      }
      index += 4
      continue
    }
    const value = decode(properties[index + 2])
    index += 3
    if (conceal(object, key, value, false)) continue
    if (isFresh && attributes === PLAIN_PROPERTY && !reflectHas(object, key)) {
      ;(object as Record<PropertyKey, unknown>)[key] = value
      if (isIndexLike(key)) continue
      filled[filled.length] = key
      values[values.length] = value
    } else define(object, key, attributes, value, undefined)
  }
  if (isFresh) {
    if (filled.length * 3 === properties.length) note?.({ keys: filled, values, unusual: false })
    return
  }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey
    if (!skip(key) && listed[key] === undefined) deleteProperty(object, key)
  }
}

/** An object lists such keys in an order of its own. */
function isIndexLike(key: PropertyKey): boolean {
  if (typeof key !== 'string') return true
  const first = key[0]
  return first !== undefined && first >= '0' && first <= '9'
}

function define(object: object, key: PropertyKey, attributes: number, first: unknown, second: unknown): void {
  const descriptor: PropertyDescriptor = createObject(null)
  descriptor.enumerable = (attributes & Attribute.enumerable) !== 0
  descriptor.configurable = (attributes & Attribute.configurable) !== 0
  if (attributes & Attribute.accessor) {
    descriptor.get = first as () => unknown
    descriptor.set = second as (value: unknown) => void
  } else {
    descriptor.value = first
    descriptor.writable = (attributes & Attribute.writable) !== 0
  }
  defineProperty(object, key, descriptor)
}
