import {
  freeze,
  isArray,
  isExtensible,
  isFrozen,
  isSame,
  isSealed,
  ownKeys,
  preventExtensions,
  safeList,
  seal,
} from './primordials.ts'
import {
  fillProperties,
  isTextual,
  type PropertyMemory,
  propertiesChanged,
  rememberProperties,
  type Skip,
  showProperties,
  writeProperties,
} from './properties.ts'
import { Field, type ReplicaKind } from './replica.ts'
import { Flag, Tag, violation } from './wire.ts'

interface ArrayMemory {
  readonly length: number
  /** Null for a sparse array, whose elements are among its properties. */
  readonly elements: readonly unknown[] | null
  readonly beside: PropertyMemory | null
}

/** Above this an array is taken to have no properties beside its elements: to list its keys would cost more than all. */
const KEYS_LISTED_UP_TO = 4096

const skipLength: Skip = (key) => key === 'length'
const skipElements: Skip = (key) => key === 'length' || (typeof key === 'string' && `${+key >>> 0}` === key)

export const arrayObject: ReplicaKind<unknown[], ArrayMemory> = {
  code: 'a',
  flags: (array, host) =>
    (isExtensible(array) ? 0 : Flag.inextensible) |
    (isFrozen(array) ? Flag.frozen : isSealed(array) ? Flag.sealed : 0) |
    (host.isSparse(array) ? Flag.sparse : 0),
  write(array, flags, encode, note) {
    if (flags & Flag.sparse) return `${writeProperties(array, ownKeys(array), skipLength, encode)},${array.length}`
    const elements = safeList<unknown>()
    let text = ''
    for (let index = 0; index < array.length; index++) {
      const value = array[index]
      elements[index] = value
      const wire = value === undefined && !(index in array) ? `[${Tag.hole}]` : encode(value)
      text += index === 0 ? wire : `,${wire}`
    }
    const beside = keysBeside(array)
    if (beside.length === 0) note(denseMemory(elements))
    return `${writeProperties(array, beside, skipLength, encode)},${array.length},[${text}]`
  },
  create: () => [],
  fill(array, record, decode, conceal, note) {
    const flags = record[Field.flags]
    if (flags & Flag.sparse) {
      fillProperties(array, record[Field.properties], skipLength, decode, conceal)
      array.length = record[Field.body] as number
    } else {
      const elements = fillElements(array, record[Field.body + 1], decode)
      const properties = record[Field.properties]
      if (isArray(properties) && properties.length === 0 && keysBeside(array).length === 0) {
        if (elements !== undefined) note(denseMemory(elements))
      } else {
        fillProperties(array, properties, skipElements, decode, conceal)
      }
    }
    if (flags & Flag.frozen) freeze(array)
    else if (flags & Flag.sealed) seal(array)
    else if (flags & Flag.inextensible) preventExtensions(array)
  },
  remember(array, host) {
    const length = array.length
    if (host.isSparse(array)) {
      return { length, elements: null, beside: rememberProperties(array, ownKeys(array), skipLength) }
    }
    const elements = safeList<unknown>()
    for (let index = 0; index < length; index++) elements[index] = array[index]
    if (length > KEYS_LISTED_UP_TO) return { length, elements, beside: null }
    return { length, elements, beside: rememberProperties(array, keysBeside(array), skipLength) }
  },
  parts({ elements, beside }, show) {
    if (elements !== null) for (let index = 0; index < elements.length; index++) show(elements[index])
    if (beside !== null) showProperties(beside, show)
  },
  changed(array, { length, elements, beside }) {
    if (array.length !== length) return true
    if (elements === null) {
      return beside === null || propertiesChanged(array, ownKeys(array), beside, skipLength)
    }
    for (let index = 0; index < length; index++) {
      if (!isSame(array[index], elements[index])) return true
    }
    // An array that had none is not asked for any: that would cost as much as all the rest.
    return beside !== null && beside.keys.length > 0 && propertiesChanged(array, keysBeside(array), beside, skipLength)
  },
  isText({ elements, beside }, isText) {
    if (elements === null || (beside !== null && beside.keys.length > 0)) return false
    for (let index = 0; index < elements.length; index++) if (!isTextual(elements[index], isText)) return false
    return true
  },
}

/** Keys of a dense array that are no element and not its length. */
function keysBeside(array: readonly unknown[]): readonly PropertyKey[] {
  const beside = safeList<PropertyKey>()
  if (array.length > KEYS_LISTED_UP_TO) return beside
  const keys = ownKeys(array)
  if (keys[array.length] === 'length' && keys.length === array.length + 1) return beside
  let afterLength = false
  for (let index = 0; index < keys.length; index++) {
    if (afterLength) beside[beside.length] = keys[index] as PropertyKey
    else if (keys[index] === 'length') afterLength = true
  }
  return beside
}

/** Returns the elements for the memory, unless the array is one to look at again. */
function fillElements(
  array: unknown[],
  elements: unknown,
  decode: (wire: unknown) => unknown,
): readonly unknown[] | undefined {
  if (!isArray(elements)) violation('an array without elements')
  const filled = safeList<unknown>()
  let hasHoles = false
  array.length = elements.length
  for (let index = 0; index < elements.length; index++) {
    const wire = elements[index]
    if (isArray(wire) && wire[0] === Tag.hole) {
      delete array[index]
      hasHoles = true
    } else {
      const value = typeof wire === 'object' ? decode(wire) : wire
      array[index] = value
      filled[index] = value
    }
  }
  return hasHoles || elements.length > KEYS_LISTED_UP_TO ? undefined : filled
}

const nothingBeside: PropertyMemory = { keys: safeList(), values: safeList(), unusual: false }

function denseMemory(elements: readonly unknown[]): ArrayMemory {
  const { length } = elements
  return { length, elements, beside: length > KEYS_LISTED_UP_TO ? null : nothingBeside }
}
