import * as inspection from 'node-inspect-extracted'

type Exports = Record<string, unknown>
type Promisify = (original: (...args: never[]) => unknown) => (...args: never[]) => Promise<unknown>
type Compare = (left: unknown, right: unknown) => void

const promisifyCustom = Symbol.for('nodejs.util.promisify.custom')

/** `node:util`: a port of it, with Node's own inspection and what the port lacks. */
export function createUtil(port: Exports, assert: Exports): Exports {
  const plain = port.promisify as Promisify
  const promisify: Promisify = (original) =>
    (Reflect.get(original, promisifyCustom) as ReturnType<Promisify> | undefined) ?? plain(original)
  return {
    ...port,
    // No code in a realm can tell a proxy from what it stands for.
    types: { ...(port.types as Exports), isProxy: () => false },
    inspect: inspection.inspect,
    format: inspection.format,
    formatWithOptions: inspection.formatWithOptions,
    stripVTControlCharacters: inspection.stripVTControlCharacters,
    isDeepStrictEqual: (left: unknown, right: unknown) => holds(() => (assert.deepStrictEqual as Compare)(left, right)),
    promisify: Object.assign(promisify, { custom: promisifyCustom }),
    styleText: (_format: unknown, text: unknown) => String(text),
    toUSVString: (text: unknown) => String(text).toWellFormed(),
    TextEncoder,
    TextDecoder,
  }
}

function holds(assertion: () => void): boolean {
  try {
    assertion()
    return true
  } catch {
    return false
  }
}
