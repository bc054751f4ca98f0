import type { Comparison } from '../../challenge.ts'

/** Relative difference up to which two numbers are `close`. */
const tolerance = 1e-9

/**
 * Compares a case's result with what the author expects; both are plain data. `exact`: the same values in the same
 * structure, by `Object.is` except that 0 and -0 are one number, since YAML and JSON writers seldom mean a difference.
 * An object's property that is undefined counts as missing. `close`: the same with numbers within 1e-9 of the larger.
 * `unordered`: arrays are multisets at every depth.
 */
export function matches(received: unknown, expected: unknown, comparison: Comparison): boolean {
  if (typeof received === 'number' && typeof expected === 'number') return sameNumber(received, expected, comparison)
  if (typeof received !== 'object' || typeof expected !== 'object' || received === null || expected === null) {
    return Object.is(received, expected)
  }
  if (Array.isArray(received) || Array.isArray(expected)) {
    if (!Array.isArray(received) || !Array.isArray(expected) || received.length !== expected.length) return false
    return comparison === 'unordered' ? sameMultiset(received, expected) : sameList(received, expected, comparison)
  }
  if (!isPlain(received) || !isPlain(expected)) return false
  return sameProperties(received, expected, comparison)
}

function sameNumber(received: number, expected: number, comparison: Comparison): boolean {
  if (Object.is(received, expected) || received === expected) return true
  if (comparison !== 'close' || !Number.isFinite(received) || !Number.isFinite(expected)) return false
  const difference = Math.abs(received - expected)
  return difference <= tolerance * Math.max(Math.abs(received), Math.abs(expected))
}

function sameList(received: readonly unknown[], expected: readonly unknown[], comparison: Comparison): boolean {
  // A loop, since `every` would pass over holes.
  for (let at = 0; at < expected.length; at++) {
    if (!matches(received[at], expected[at], comparison)) return false
  }
  return true
}

/**
 * `unordered` is an equivalence, so the first partner found for an element is as good as any other.
 */
function sameMultiset(received: readonly unknown[], expected: readonly unknown[]): boolean {
  const left = [...expected]
  for (let at = 0; at < received.length; at++) {
    const partner = left.findIndex((each) => matches(received[at], each, 'unordered'))
    if (partner < 0) return false
    left.splice(partner, 1)
  }
  return true
}

function sameProperties(received: object, expected: object, comparison: Comparison): boolean {
  const keys = new Set([...definedKeys(received), ...definedKeys(expected)])
  for (const key of keys) {
    if (!Object.hasOwn(received, key) || !Object.hasOwn(expected, key)) return false
    if (!matches(Reflect.get(received, key), Reflect.get(expected, key), comparison)) return false
  }
  return true
}

function definedKeys(object: object): readonly string[] {
  return Object.keys(object).filter((key) => Reflect.get(object, key) !== undefined)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
