import type { Library, LibraryPart } from './library.ts'
import { createClassSharing, type ShareClass } from './library-classes.ts'

// biome-ignore lint/security/noGlobalEval: the bundles are ours; one is evaluated when it is first needed.
const evaluateGlobally: (code: string) => unknown = globalThis.eval
const { parse } = JSON

/** Gives a part of the library, evaluating it at the first time. */
export type OpenLibrary = <Part extends LibraryPart>(part: Part) => Library[Part]

/**
 * @param load gives the sources of all parts, as JSON by their names.
 * @param share takes the classes that both realms have, as soon as this one has them.
 */
export function createLibrary(load: () => string, share: ShareClass): OpenLibrary {
  let sources: Record<LibraryPart, string> | undefined
  const opened: Partial<Library> = {}
  const shareClasses = createClassSharing(share)

  function evaluate<Part extends LibraryPart>(part: Part): Library[Part] {
    sources ??= parse(load()) as Record<LibraryPart, string>
    return evaluateGlobally(sources[part]) as Library[Part]
  }

  const open: { readonly [Part in LibraryPart]: () => Library[Part] } = {
    inspect: () => evaluate('inspect'),
    url() {
      const url = evaluate('url')
      shareClasses('url', url)
      return url
    },
    node() {
      const node = evaluate('node')
      shareClasses('buffer', node)
      return {
        ...node,
        builtin(...args) {
          const exports = node.builtin(...args)
          shareClasses(args[0], exports)
          return exports
        },
      }
    },
  }

  return <Part extends LibraryPart>(part: Part): Library[Part] => {
    opened[part] ??= open[part]()
    return opened[part] as Library[Part]
  }
}
