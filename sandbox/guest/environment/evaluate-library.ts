import type { Library } from './library.ts'

// biome-ignore lint/security/noGlobalEval: the bundle is ours; it is evaluated when something of it is first needed.
const evaluateGlobally: (code: string) => unknown = globalThis.eval

/** Evaluates the library bundle, whose completion value is the library. */
export function evaluateLibrary(source: string): Library {
  return evaluateGlobally(source) as Library
}
