import {
  dateGetTime,
  dateSetTime,
  isArray,
  isExtensible,
  isSame,
  mapClear,
  mapForEach,
  mapSet,
  mapSize,
  NativeDate,
  NativeMap,
  NativeRegExp,
  NativeSet,
  ownKeys,
  preventExtensions,
  regExpFlags,
  regExpSource,
  safeList,
  setAdd,
  setClear,
  setForEach,
  setSize,
} from './primordials.ts'
import { fillProperties, type Skip, skipNothing, writeProperties } from './properties.ts'
import { type Conceal, Field, type ReplicaKind } from './replica.ts'
import { type Decode, Flag, violation, type WireRecord } from './wire.ts'

export const mapObject: ReplicaKind<Map<unknown, unknown>, readonly unknown[]> = {
  code: 'm',
  flags: (map) => (isExtensible(map) ? 0 : Flag.inextensible),
  write(map, _flags, encode) {
    let text = ''
    mapForEach(map, (value, key) => {
      text += `${text === '' ? '' : ','}${encode(key)},${encode(value)}`
    })
    return `${writeProperties(map, ownKeys(map), skipNothing, encode)},[${text}]`
  },
  create: () => new NativeMap(),
  fill(map, record, decode, conceal) {
    const entries = record[Field.body]
    if (!isArray(entries)) violation('a Map without entries')
    mapClear(map)
    for (let index = 0; index < entries.length; index += 2) {
      mapSet(map, decode(entries[index]), decode(entries[index + 1]))
    }
    fillBeside(map, record, decode, conceal, skipNothing)
  },
  remember(map) {
    const flat = safeList<unknown>()
    mapForEach(map, (value, key) => {
      flat[flat.length] = key
      flat[flat.length] = value
    })
    return flat
  },
  parts: showAll,
  changed(map, flat) {
    if (mapSize(map) * 2 !== flat.length) return true
    let at = 0
    let same = true
    mapForEach(map, (value, key) => {
      if (!isSame(key, flat[at]) || !isSame(value, flat[at + 1])) same = false
      at += 2
    })
    return !same
  },
}

export const setObject: ReplicaKind<Set<unknown>, readonly unknown[]> = {
  code: 's',
  flags: (set) => (isExtensible(set) ? 0 : Flag.inextensible),
  write(set, _flags, encode) {
    let text = ''
    setForEach(set, (value) => {
      text += `${text === '' ? '' : ','}${encode(value)}`
    })
    return `${writeProperties(set, ownKeys(set), skipNothing, encode)},[${text}]`
  },
  create: () => new NativeSet(),
  fill(set, record, decode, conceal) {
    const values = record[Field.body]
    if (!isArray(values)) violation('a Set without values')
    setClear(set)
    for (let index = 0; index < values.length; index++) setAdd(set, decode(values[index]))
    fillBeside(set, record, decode, conceal, skipNothing)
  },
  remember(set) {
    const flat = safeList<unknown>()
    setForEach(set, (value) => {
      flat[flat.length] = value
    })
    return flat
  },
  parts: showAll,
  changed(set, flat) {
    if (setSize(set) !== flat.length) return true
    let at = 0
    let same = true
    setForEach(set, (value) => {
      if (!isSame(value, flat[at])) same = false
      at++
    })
    return !same
  },
}

export const dateObject: ReplicaKind<Date, number> = {
  code: 'd',
  flags: () => 0,
  write: (date, _flags, encode) =>
    `${writeProperties(date, ownKeys(date), skipNothing, encode)},${encode(dateGetTime(date))}`,
  create: () => new NativeDate(0),
  fill(date, record, decode, conceal) {
    dateSetTime(date, decode(record[Field.body]) as number)
    fillBeside(date, record, decode, conceal, skipNothing)
  },
  remember: (date) => dateGetTime(date),
  changed: (date, time) => !isSame(dateGetTime(date), time),
}

const skipLastIndex: Skip = (key) => key === 'lastIndex'

export const regExpObject: ReplicaKind<RegExp, unknown> = {
  code: 'r',
  flags: () => 0,
  write: (regExp, _flags, encode) =>
    `${writeProperties(regExp, ownKeys(regExp), skipLastIndex, encode)},${encode(regExpSource(regExp))},${encode(regExpFlags(regExp))},${encode(regExp.lastIndex)}`,
  create(record) {
    const source = record[Field.body]
    const flags = record[Field.body + 1]
    if (typeof source !== 'string' || typeof flags !== 'string') violation('a RegExp without a source')
    return new NativeRegExp(source, flags)
  },
  fill(regExp, record, decode, conceal) {
    const lastIndex = decode(record[Field.body + 2])
    if (!isSame(regExp.lastIndex, lastIndex)) regExp.lastIndex = lastIndex as number
    fillBeside(regExp, record, decode, conceal, skipLastIndex)
  },
  remember: (regExp) => regExp.lastIndex,
  changed: (regExp, lastIndex) => !isSame(regExp.lastIndex, lastIndex),
}

function showAll(values: readonly unknown[], show: (part: unknown) => void): void {
  for (let index = 0; index < values.length; index++) show(values[index])
}

/** Properties that somebody put on an object whose body is elsewhere. */
function fillBeside(object: object, record: WireRecord, decode: Decode, conceal: Conceal, skip: Skip): void {
  const properties = record[Field.properties]
  if (!isArray(properties) || properties.length > 0) fillProperties(object, properties, skip, decode, conceal)
  if (record[Field.flags] & Flag.inextensible) preventExtensions(object)
}
