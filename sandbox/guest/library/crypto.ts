import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { Buffer } from './buffer.ts'

type Data = string | ArrayBufferView
type Encoding = 'hex' | 'base64' | 'base64url' | 'latin1' | 'utf8'

const hashes = { md5, sha1, sha224, sha256, sha384, sha512 }
const names = Object.keys(hashes)

/** The part of `node:crypto` that hashes, compares and draws; chance comes from the run's seed. */
export function createCrypto() {
  const { getRandomValues, randomUUID } = globalThis.crypto
  const randomBytes = (size: number) => Buffer.from(getRandomValues(new Uint8Array(size)))
  const createHash = (name: string) => createDigest(hashOf(name).create())
  return {
    createHash,
    createHmac: (name: string, key: Data) => createDigest(hmac.create(hashOf(name), bytesOf(key))),
    hash: (name: string, data: Data, encoding: Encoding = 'hex') => createHash(name).update(data).digest(encoding),
    getHashes: () => [...names],
    getRandomValues,
    pbkdf2Sync: (password: Data, salt: Data, iterations: number, length: number, name: string) =>
      Buffer.from(pbkdf2(hashOf(name), bytesOf(password), bytesOf(salt), { c: iterations, dkLen: length })),
    randomBytes,
    randomInt(low: number, high?: number) {
      const [from, to] = high === undefined ? [0, low] : [low, high]
      return from + Math.floor((randomBytes(6).readUIntBE(0, 6) / 2 ** 48) * (to - from))
    },
    randomUUID,
    timingSafeEqual,
    webcrypto: globalThis.crypto,
  }
}

interface Digest {
  update(data: Uint8Array): unknown
  digest(): Uint8Array
}

function createDigest(state: Digest) {
  let finished = false
  const digest = {
    update(data: Data, encoding?: Encoding) {
      if (finished) throw Object.assign(new Error('Digest already called'), { code: 'ERR_CRYPTO_HASH_FINALIZED' })
      state.update(bytesOf(data, encoding))
      return digest
    },
    digest(encoding?: Encoding) {
      if (finished) throw Object.assign(new Error('Digest already called'), { code: 'ERR_CRYPTO_HASH_FINALIZED' })
      finished = true
      const bytes = Buffer.from(state.digest())
      if (encoding === 'base64url') {
        return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
      }
      return encoding === undefined ? bytes : bytes.toString(encoding)
    },
  }
  return digest
}

function hashOf(name: string) {
  const hash = hashes[name.toLowerCase().replace('sha-', 'sha') as keyof typeof hashes]
  if (hash === undefined) throw new Error(`Digest method not supported: ${name} (available are ${names.join(', ')})`)
  return hash
}

function bytesOf(data: Data, encoding: Encoding = 'utf8'): Uint8Array {
  if (typeof data === 'string') return Uint8Array.from(Buffer.from(data, encoding))
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}

function timingSafeEqual(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) {
    throw Object.assign(new RangeError('Input buffers must have the same byte length'), {
      code: 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
    })
  }
  return left.reduce((difference, byte, at) => difference | (byte ^ (right[at] ?? 0)), 0) === 0
}
