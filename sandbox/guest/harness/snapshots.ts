import { equals, iterableEquality, subsetEquality } from '@vitest/expect'
import type { Serializers } from './serializers.ts'

/** Finds the stored snapshots of the test at hand; see `createSnapshotStore`. */
export interface SnapshotStore {
  /** The snapshot of that hint and count, and the name it was looked for by. */
  next(hint: string | undefined): { readonly name: string; readonly stored: string | undefined }
}

type Assertion = object

/** `toMatchSnapshot` and its family, reading snapshots that Vitest or Jest wrote and never writing one. */
export function createSnapshotPlugin(store: SnapshotStore, serializers: Serializers): Chai.ChaiPlugin {
  return (chai, utils) => {
    const define = (name: string, check: (assertion: Assertion, ...args: unknown[]) => void) =>
      utils.addMethod(chai.Assertion.prototype, name, function (this: Assertion, ...args: unknown[]) {
        if (utils.flag(this, 'negate') === true) throw new Error(`${name} cannot be used with "not"`)
        check(this, ...args)
      })
    const subject = (assertion: Assertion): unknown => utils.flag(assertion, 'object')
    const message = (assertion: Assertion): unknown => {
      const value = subject(assertion)
      const isThrown = utils.flag(assertion, 'promise') === 'rejects' || typeof value !== 'function'
      return isThrown ? value : thrownBy(value as () => unknown)
    }

    function compare(received: unknown, stored: string | undefined, name: string): void {
      if (stored === undefined) throw new Error(`The suite holds no snapshot "${name}"; snapshots are not written here`)
      const expected = unindent(stored)
      const printed = printings(received, serializers)
      if (printed.includes(expected)) return
      throw new chai.AssertionError(`Snapshot \`${name}\` mismatched`, {
        actual: printed[0],
        expected,
        showDiff: true,
      } as never)
    }

    define('toMatchSnapshot', (assertion, ...args) => {
      const { properties, text } = separate(args)
      const { name, stored } = store.next(text)
      compare(withProperties(subject(assertion), properties), stored, name)
    })
    define('toMatchInlineSnapshot', (assertion, ...args) => {
      const { properties, text } = separate(args)
      compare(withProperties(subject(assertion), properties), text, 'inline')
    })
    define('toThrowErrorMatchingSnapshot', (assertion, hint) => {
      const { name, stored } = store.next(typeof hint === 'string' ? hint : undefined)
      compare(new Thrown(message(assertion)), stored, name)
    })
    define('toThrowErrorMatchingInlineSnapshot', (assertion, stored) => {
      compare(new Thrown(message(assertion)), typeof stored === 'string' ? stored : undefined, 'inline')
    })
  }
}

/** Something thrown, which Jest stores by its message and Vitest by name and message. */
class Thrown {
  readonly value: unknown
  constructor(value: unknown) {
    this.value = value
  }
}

/** How Vitest prints a value, and then how versions of Jest do. */
function printings(value: unknown, serializers: Serializers): readonly string[] {
  const print = (part: unknown, printBasicPrototype: boolean, escapeString: boolean) =>
    serializers.print(part, { printBasicPrototype, escapeString })
  if (value instanceof Thrown) {
    const text = value.value instanceof Error ? value.value.message : value.value
    return [print(value.value, false, false), print(text, false, false), print(text, false, true)]
  }
  return [print(value, false, false), print(value, true, false), print(value, false, true), print(value, true, true)]
}

/** Takes away the line breaks and the indentation that a snapshot's place in a file gives it. */
function unindent(stored: string): string {
  const text = stored.replaceAll('\r\n', '\n')
  const match = /^\n([ \t]*)[\s\S]*\n[ \t]*$/.exec(text)
  if (match === null) return text
  const indent = match[1] ?? ''
  const lines = text
    .slice(1)
    .replace(/\n[ \t]*$/, '')
    .split('\n')
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n')
}

function separate(args: readonly unknown[]): { properties: object | undefined; text: string | undefined } {
  const properties = args.find((arg) => typeof arg === 'object' && arg !== null) as object | undefined
  return { properties, text: args.find((arg) => typeof arg === 'string') as string | undefined }
}

function withProperties(received: unknown, properties: object | undefined): unknown {
  if (properties === undefined) return received
  if (!equals(received, properties, [iterableEquality, subsetEquality])) {
    throw new Error('Snapshot properties mismatched')
  }
  return { ...(received as object), ...properties }
}

function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('expected the function to throw an error, but it did not')
}
