import type { GuestModules } from '../../languages/language.ts'

const staticSpecifier = /^const __vite_ssr_import_\d+__ = await __vite_ssr_import__\(("(?:[^"\\]|\\.)*")/gm

/**
 * Tells which modules load asynchronously: those that await at their top level, and those that import one, at any
 * distance. `target` gives the path that a specifier names, or, for a module from elsewhere, whether it is one.
 */
export function asyncModules(
  modules: GuestModules,
  target: (specifier: string, from: string) => string | boolean | undefined,
): (path: string) => boolean {
  const known = new Map<string, boolean>()
  return function isAsync(path: string): boolean {
    const answer = known.get(path)
    if (answer !== undefined) return answer
    const reached = new Set<string>()
    const found = reachesAwait(path, reached)
    // Whatever is reachable from a graph without a top-level await has none either.
    if (found) known.set(path, true)
    else for (const each of reached) known.set(each, false)
    return found
  }

  function reachesAwait(path: string, reached: Set<string>): boolean {
    if (reached.has(path)) return false
    reached.add(path)
    const module = modules[path]
    if (module === undefined || module.kind !== 'esm') return false
    if (module.awaits) return true
    return [...module.code.matchAll(staticSpecifier)].some(([, quoted]) => {
      const to = target(JSON.parse(quoted ?? '""'), path)
      return typeof to === 'string' ? reachesAwait(to, reached) : to === true
    })
  }
}
