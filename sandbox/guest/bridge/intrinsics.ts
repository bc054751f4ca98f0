import {
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  NativeTypeError,
  ownKeys,
  SafeMap,
  SafeWeakMap,
} from './primordials.ts'

/**
 * The built-in objects that both realms have. One of these never goes over the bridge: its name does, and the other
 * realm takes its own. So `Array.isArray`, `instanceof TypeError` and `constructor === Object` hold on both sides,
 * and candidate code that walks from a call-back to `constructor` ends at its own `Function`.
 */
export interface Intrinsics {
  nameOf(value: object, place: Place): string | undefined
  valueOf(name: string, place: Place): object | undefined
  /** Adds a class that is none of V8's and that both realms have. */
  add(name: string, value: object): void
  /** Adds what V8 puts into a realm only as it is made from a snapshot. Comes before any foreign code. */
  complete(): void
  /** Names a class that this realm makes when the other one speaks of it first: `make` adds it. */
  addLater(name: string, make: () => unknown): void
}

const globals = [
  'Object',
  'Function',
  'Array',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'BigInt',
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'AggregateError',
  'SuppressedError',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'FinalizationRegistry',
  'Promise',
  'Date',
  'RegExp',
  'ArrayBuffer',
  'SharedArrayBuffer',
  'DataView',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float16Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'Proxy',
  'Reflect',
  'Math',
  'JSON',
  'Intl',
  'Atomics',
  'Iterator',
  'DisposableStack',
  'AsyncDisposableStack',
  'globalThis',
  'eval',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'encodeURIComponent',
  'encodeURI',
  'decodeURIComponent',
  'decodeURI',
  'escape',
  'unescape',
  'WebAssembly',
  'Temporal',
]

/** Of these, what V8 adds to a realm as it is made from a snapshot; and functions on older ones that it adds then. */
const lateGlobals = ['SuppressedError', 'DisposableStack', 'AsyncDisposableStack', 'Temporal']
const lateFunctions = [
  ['Promise', 'try'],
  ['RegExp', 'escape'],
  ['Error', 'isError'],
  ['Iterator', 'concat'],
  ['Uint8Array', 'fromBase64'],
  ['Uint8Array', 'fromHex'],
] as const

/** What the candidate's realm is without; see `guest/lockdown.ts`. */
const closed = ['WebAssembly', 'SharedArrayBuffer', 'Atomics']

/**
 * Prototypes whose methods work on anything, and so on an object that stands for another. A method that needs an
 * internal slot (`Map.prototype.get`, a generator's `next`) has to run in the realm of its receiver instead.
 */
const generic = new SafeMap<string, true>()
for (const name of [
  'Object',
  'Function',
  'Array',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'BigInt',
  'Error',
  'Iterator',
]) {
  generic.set(name, true)
}

/** Constructors that no global names: each can make code from text. */
const functionKinds = [
  ['GeneratorFunction', getPrototypeOf(function* () {}) as object],
  ['AsyncFunction', getPrototypeOf(async () => {}) as object],
  ['AsyncGeneratorFunction', getPrototypeOf(async function* () {}) as object],
] as const

/** Where a name stands: in the place of a value, or of an object's prototype. */
export type Place = 'value' | 'prototype'

/**
 * Of what the candidate's realm gives by name, the tests' realm takes classes, and prototypes where a prototype is
 * asked for. A test calls what it is given, and may write to it: the tests' own `eval`, `Function`, global object or
 * `Object.prototype` must not come to it from the other side.
 */
type Kind = 'class' | 'prototype' | 'other'
const makesCode = new SafeMap<string, true>()
for (const name of ['Function', 'GeneratorFunction', 'AsyncFunction', 'AsyncGeneratorFunction']) {
  makesCode.set(name, true)
}
function isSafe(name: string, kind: Kind | undefined, place: Place): boolean {
  if (kind === 'prototype') return place === 'prototype'
  return kind === 'class' && makesCode.get(name) === undefined
}

/** @param sign 1 on the tests' side, -1 on the candidate's. */
export function createIntrinsics(sign: 1 | -1): Intrinsics {
  const kinds = new SafeMap<string, Kind>()
  const names = new SafeWeakMap<object, string>()
  const values = new SafeMap<string, object>()
  const later = new SafeMap<string, () => unknown>()

  function add(name: string, value: unknown, kind: Kind = 'other'): void {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return
    if (names.get(value) === undefined) names.set(value, name)
    if (values.get(name) !== undefined) return
    values.set(name, value)
    kinds.set(name, kind)
  }

  function addMembers(name: string, holder: object): void {
    const keys = ownKeys(holder)
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as PropertyKey
      const descriptor = getOwnPropertyDescriptor(holder, key)
      if (typeof descriptor?.value === 'function') add(`${name}.${String(key)}`, descriptor.value)
    }
  }

  function addClass(name: string, value: object): void {
    add(name, value, typeof value === 'function' && hasOwn(value, 'prototype') ? 'class' : 'other')
    const prototype = getOwnPropertyDescriptor(value, 'prototype')?.value
    if (typeof prototype !== 'object' && typeof prototype !== 'function') return
    add(`${name}.prototype`, prototype, 'prototype')
    if (generic.has(name)) addMembers(`${name}.prototype`, prototype)
  }

  function addGlobals(names: readonly string[]): void {
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string
      const value = getOwnPropertyDescriptor(globalThis, name)?.value
      if (value === undefined) continue
      addClass(name, value)
      if (name !== 'globalThis') addMembers(name, value)
    }
  }

  addGlobals(sign === -1 ? globals.filter((name) => !closed.includes(name)) : globals)
  for (let index = 0; index < functionKinds.length; index++) {
    const [name, prototype] = functionKinds[index] as (typeof functionKinds)[number]
    addClass(name, getOwnPropertyDescriptor(prototype, 'constructor')?.value)
    const generator = getOwnPropertyDescriptor(prototype, 'prototype')?.value
    if (generator !== undefined) add(`${name}.prototype.prototype`, generator, 'prototype')
  }
  addClass('TypedArray', getPrototypeOf(Uint8Array) as object)
  for (const [name, iterator] of [
    ['ArrayIterator', [].values()],
    ['MapIterator', new Map().values()],
    ['SetIterator', new Set().values()],
    ['StringIterator', ''[Symbol.iterator]()],
    ['RegExpStringIterator', 'a'.matchAll(/a/g)],
    ['IteratorHelper', [].values().map(String)],
  ] as const) {
    add(`${name}.prototype`, getPrototypeOf(iterator) as object, 'prototype')
  }
  const asyncGenerator = getPrototypeOf(async function* () {}.prototype) as object
  add('AsyncIterator.prototype', getPrototypeOf(asyncGenerator), 'prototype')

  return {
    nameOf(value, place) {
      const name = names.get(value)
      return name !== undefined && (sign === 1 || isSafe(name, kinds.get(name), place)) ? name : undefined
    },
    valueOf(name, place) {
      if (values.get(name) === undefined) later.get(name)?.()
      return sign === -1 || isSafe(name, kinds.get(name), place) ? values.get(name) : undefined
    },
    add(name, value) {
      if (values.get(name) !== undefined) throw new NativeTypeError(`${name} is shared already`)
      addClass(name, value)
    },
    complete() {
      addGlobals(lateGlobals)
      if (sign === 1) addGlobals(closed)
      for (let index = 0; index < lateFunctions.length; index++) {
        const [holder, name] = lateFunctions[index] as (typeof lateFunctions)[number]
        const value = values.get(holder)
        if (value !== undefined) add(`${holder}.${name}`, getOwnPropertyDescriptor(value, name)?.value)
      }
    },
    addLater(name, make) {
      later.set(name, make)
      later.set(`${name}.prototype`, make)
    },
  }
}

/** Symbols that every realm shares, by name. */
export interface SharedSymbols {
  nameOf(symbol: symbol): string | undefined
  valueOf(name: string): symbol | undefined
}

export function createWellKnownSymbols(): SharedSymbols {
  const names = new SafeMap<symbol, string>()
  const values = new SafeMap<string, symbol>()
  const keys = ownKeys(Symbol)
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string
    const value = getOwnPropertyDescriptor(Symbol, key)?.value
    if (typeof value !== 'symbol') continue
    names.set(value, key)
    values.set(key, value)
  }
  return { nameOf: (symbol) => names.get(symbol), valueOf: (name) => values.get(name) }
}
