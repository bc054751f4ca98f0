import { Buffer } from 'buffer/index.js'

/** Node's `Buffer`: a port of it, taught the encoding that the port lacks. */
export { Buffer }

const isUrlSafe = (encoding: unknown) => typeof encoding === 'string' && encoding.toLowerCase() === 'base64url'
/** The port decodes either alphabet of base64 as the same. */
const known = (encoding: unknown) => (isUrlSafe(encoding) ? 'base64' : encoding)

const { from, byteLength, isEncoding } = Buffer
const { toString: print, write } = Buffer.prototype

Object.assign(Buffer, {
  from: (value: unknown, ...rest: unknown[]) =>
    Reflect.apply(from, Buffer, [value, ...(typeof value === 'string' ? rest.map(known) : rest)]),
  byteLength: (value: unknown, encoding?: unknown) => Reflect.apply(byteLength, Buffer, [value, known(encoding)]),
  isEncoding: (encoding: unknown) => isUrlSafe(encoding) || isEncoding(encoding as string),
})

Object.assign(Buffer.prototype, {
  toString(this: Buffer, encoding?: unknown, ...range: unknown[]) {
    const text: string = Reflect.apply(print, this, [known(encoding), ...range])
    return isUrlSafe(encoding) ? text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') : text
  },
  write(this: Buffer, text: unknown, ...rest: unknown[]) {
    return Reflect.apply(write, this, [text, ...rest.map(known)])
  },
})
