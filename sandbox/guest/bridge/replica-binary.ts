import {
  bigintValue,
  booleanValue,
  bufferLength,
  charCodeAt,
  construct,
  dataViewBuffer,
  dataViewLength,
  dataViewOffset,
  fromCharCode,
  isInteger,
  NativeArrayBuffer,
  NativeDataView,
  NativeUint8Array,
  numberValue,
  safeList,
  stringValue,
  symbolValue,
  toObject,
  typedArrayBuffer,
  typedArrayLength,
  typedArrayName,
  typedArrayOffset,
} from './primordials.ts'
import { Field, type ReplicaKind } from './replica.ts'
import { violation } from './wire.ts'

/** Bytes travel as text, two of them in a character. */
export const bufferObject: ReplicaKind<ArrayBuffer, Uint8Array> = {
  code: 'b',
  flags: () => 0,
  write(buffer, _flags, encode) {
    const bytes = new NativeUint8Array(buffer)
    const length = bufferLength(buffer)
    let text = ''
    for (let index = 0; index < length; index += 2) {
      text += fromCharCode(((bytes[index] as number) << 8) | (bytes[index + 1] ?? 0))
    }
    return `[],${length},${encode(text)}`
  },
  create(record) {
    const length = record[Field.body]
    const text = record[Field.body + 1]
    if (!isInteger(length) || typeof text !== 'string' || text.length * 2 - (length as number) > 1) {
      violation('a buffer without bytes')
    }
    return new NativeArrayBuffer(length as number)
  },
  fill(buffer, record) {
    const bytes = new NativeUint8Array(buffer)
    const length = bufferLength(buffer)
    const text = record[Field.body + 1] as string
    for (let index = 0; index < length; index += 2) {
      const code = charCodeAt(text, index >> 1)
      bytes[index] = code >> 8
      if (index + 1 < length) bytes[index + 1] = code & 255
    }
  },
  remember(buffer) {
    const bytes = new NativeUint8Array(buffer)
    const copy = new NativeUint8Array(bufferLength(buffer))
    for (let index = 0; index < copy.length; index++) copy[index] = bytes[index] as number
    return copy
  },
  changed(buffer, copy) {
    const bytes = new NativeUint8Array(buffer)
    const length = bufferLength(buffer)
    if (length !== typedArrayLength(copy)) return true
    for (let index = 0; index < length; index++) if (bytes[index] !== copy[index]) return true
    return false
  },
}

const viewConstructors = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float16Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView: NativeDataView,
}
Object.setPrototypeOf(viewConstructors, null)

export const viewObject: ReplicaKind<ArrayBufferView, ArrayBufferLike> = {
  code: 'v',
  flags: () => 0,
  write(view, _flags, encode) {
    const name = typedArrayName(view)
    return name === undefined
      ? `[],"DataView",${encode(dataViewBuffer(view))},${dataViewOffset(view)},${dataViewLength(view)}`
      : `[],"${name}",${encode(typedArrayBuffer(view))},${typedArrayOffset(view)},${typedArrayLength(view)}`
  },
  create(record, decode) {
    const type = viewConstructors[record[Field.body] as keyof typeof viewConstructors]
    const buffer = decode(record[Field.body + 1])
    if (type === undefined) violation('a view of no kind')
    const parameters = safeList<unknown>()
    parameters[0] = buffer
    parameters[1] = record[Field.body + 2]
    parameters[2] = record[Field.body + 3]
    return construct(type as new () => ArrayBufferView, parameters as [])
  },
  fill() {},
  // A view is what it is; its bytes change in the buffer behind it.
  remember: (view) => (typedArrayName(view) === undefined ? dataViewBuffer(view) : typedArrayBuffer(view)),
  changed: () => false,
  parts: (buffer, show) => show(buffer),
}

/** `Object(1)` and its kind: immutable but for properties nobody puts there. */
export const boxObject: ReplicaKind = {
  code: 'x',
  flags: () => 0,
  write: (box, _flags, encode) => `[],${encode(unbox(box))}`,
  create: (record, decode) => toObject(decode(record[Field.body])) as object,
  fill() {},
}

const unboxers = [numberValue, stringValue, booleanValue, bigintValue, symbolValue] as const

function unbox(box: object): unknown {
  for (let index = 0; index < unboxers.length; index++) {
    try {
      return (unboxers[index] as (self: unknown) => unknown)(box)
    } catch {
      // Another kind of box.
    }
  }
  return undefined
}
