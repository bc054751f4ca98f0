import { createObject, isExtensible, NativeError, ownKeys, preventExtensions } from './primordials.ts'
import {
  fillProperties,
  isTextual,
  type PropertyMemory,
  propertiesChanged,
  rememberProperties,
  type Skip,
  showProperties,
  skipNothing,
  writeAllProperties,
  writeProperties,
} from './properties.ts'
import { Field, type ReplicaKind } from './replica.ts'
import { Flag } from './wire.ts'

function inextensible(object: object): number {
  return isExtensible(object) ? 0 : Flag.inextensible
}

export const plainObject: ReplicaKind<object, PropertyMemory> = {
  code: 'o',
  flags: inextensible,
  write: (object, _flags, encode, note) => writeAllProperties(object, skipNothing, encode, note),
  create: (record) => (record[Field.prototype] === null ? createObject(null) : {}),
  fill(object, record, decode, conceal, note) {
    fillProperties(object, record[Field.properties], skipNothing, decode, conceal, note)
    if (record[Field.flags] & Flag.inextensible) preventExtensions(object)
  },
  remember: (object) => rememberProperties(object, ownKeys(object), skipNothing),
  parts: showProperties,
  changed: (object, memory) => propertiesChanged(object, ownKeys(object), memory, skipNothing),
  isText({ keys, values, unusual }, isText) {
    if (unusual) return false
    for (let index = 0; index < keys.length; index++) {
      if (typeof keys[index] !== 'string' || !isTextual(values[index], isText)) return false
    }
    return true
  },
}

/** A stack belongs to the realm in which the error was made; it is asked for when somebody reads it. */
const skipStack: Skip = (key) => key === 'stack'

/** A native error of the receiving realm whose prototype is what it is on the other side. */
export const errorObject: ReplicaKind<object, PropertyMemory> = {
  code: 'e',
  flags: inextensible,
  write: (object, _flags, encode) => writeProperties(object, ownKeys(object), skipStack, encode),
  create: () => new NativeError(),
  fill(object, record, decode, conceal) {
    fillProperties(object, record[Field.properties], skipStack, decode, conceal)
    if (record[Field.flags] & Flag.inextensible) preventExtensions(object)
  },
  remember: (object) => rememberProperties(object, ownKeys(object), skipStack),
  parts: showProperties,
  changed: (object, memory) => propertiesChanged(object, ownKeys(object), memory, skipStack),
}
