import {
  freeze,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isExtensible,
  isSame,
  ownKeys,
  SafeMap,
} from './bridge/primordials.ts'

/**
 * What a realm is before foreign code has run in it: every object that can be reached from its globals, with what each
 * consists of. Functions that nothing hangs on, most built-in methods, are frozen rather than remembered.
 */
export interface Baseline {
  /** True for the objects of the baseline. */
  has(object: object): boolean
  /** True where all of them are as they were. */
  isIntact(): boolean
}

interface Remembered {
  readonly object: object
  readonly prototype: object | null
  readonly extensible: boolean
  readonly keys: readonly PropertyKey[]
  readonly descriptors: readonly (PropertyDescriptor | undefined)[]
}

/**
 * @param roots objects to start from, beside the global one.
 * @param varying names of globals whose values are each run's own.
 */
export function takeBaseline(roots: readonly unknown[], varying: ReadonlySet<PropertyKey>): Baseline {
  const found = new SafeMap<object, true>()
  const remembered: Remembered[] = []
  const waiting: unknown[] = [globalThis, ...unnamed(), ...roots]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || found.has(value)) continue
    found.set(value, true)
    const keys = ownKeys(value)
    const descriptors = keys.map((key) =>
      value === globalThis && varying.has(key) ? undefined : getOwnPropertyDescriptor(value, key),
    )
    const prototype = getPrototypeOf(value)
    waiting.push(prototype)
    for (const descriptor of descriptors) waiting.push(descriptor?.value, descriptor?.get, descriptor?.set)
    if (typeof value === 'function' && keys.every((key) => key === 'length' || key === 'name')) freeze(value)
    else remembered.push({ object: value, prototype, extensible: isExtensible(value), keys, descriptors })
  }
  return { has: (object) => found.has(object), isIntact: () => remembered.every(isAsRemembered) }
}

/** One of each kind whose prototype no global leads to. */
function unnamed(): readonly unknown[] {
  return [
    function* () {},
    async () => {},
    async function* () {},
    [].values(),
    new Map().values(),
    new Set().values(),
    ''[Symbol.iterator](),
    'a'.matchAll(/a/g),
    [].values().map(String),
  ]
}

function isAsRemembered({ object, prototype, extensible, keys, descriptors }: Remembered): boolean {
  if (getPrototypeOf(object) !== prototype || isExtensible(object) !== extensible) return false
  const now = ownKeys(object)
  if (now.length !== keys.length) return false
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as PropertyKey
    if (now[at] !== key) return false
    const before = descriptors[at]
    if (before === undefined) continue
    const after = getOwnPropertyDescriptor(object, key)
    if (after === undefined || !isSameProperty(before, after)) return false
  }
  return true
}

function isSameProperty(before: PropertyDescriptor, after: PropertyDescriptor): boolean {
  return (
    isSame(before.value, after.value) &&
    before.get === after.get &&
    before.set === after.set &&
    before.writable === after.writable &&
    before.enumerable === after.enumerable &&
    before.configurable === after.configurable
  )
}
