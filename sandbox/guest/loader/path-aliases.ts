import { parseCompilerOptions } from '../../languages/javascript/compiler-options.ts'
import { findPattern } from './patterns.ts'

/** Gives the paths from the root that a bare specifier may stand for, best first. */
export type PathAliases = (specifier: string) => readonly string[]

/** The `paths` and the `baseUrl` of a `tsconfig.json` at the root, which may have comments and trailing commas. */
export function parsePathAliases(text: string): PathAliases {
  const { baseUrl, paths } = parseCompilerOptions(text)
  const base = typeof baseUrl === 'string' ? baseUrl : undefined
  const inBase = (path: string) => `${base ?? '.'}/${path}`
  return (specifier) => {
    const found = findPattern(paths, specifier)
    const targets = Array.isArray(found?.value) ? found.value.filter((target) => typeof target === 'string') : []
    const aliased = targets.map((target: string) => inBase(target.replace('*', () => found?.star ?? '')))
    return base === undefined ? aliased : [...aliased, inBase(specifier)]
  }
}
