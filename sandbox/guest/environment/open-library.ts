import type { Library, LibraryPart } from './library.ts'

// biome-ignore lint/security/noGlobalEval: the bundles are ours; one is evaluated when it is first needed.
const evaluateGlobally: (code: string) => unknown = globalThis.eval
const { parse } = JSON

/** Gives a part of the library, evaluating it at the first time. */
export type OpenLibrary = <Part extends LibraryPart>(part: Part) => Library[Part]

/** @param load gives the sources of all parts, as JSON by their names. */
export function createLibrary(load: () => string): OpenLibrary {
  let sources: Record<LibraryPart, string> | undefined
  const opened: Partial<Library> = {}
  return <Part extends LibraryPart>(part: Part): Library[Part] => {
    sources ??= parse(load()) as Record<LibraryPart, string>
    opened[part] ??= evaluateGlobally(sources[part]) as Library[Part]
    return opened[part] as Library[Part]
  }
}
