import { findPattern } from './patterns.ts'

/** Gives the paths from the root that a bare specifier may stand for, best first. */
export type PathAliases = (specifier: string) => readonly string[]

/** The `paths` and the `baseUrl` of a `tsconfig.json` at the root, which may have comments and trailing commas. */
export function parsePathAliases(text: string): PathAliases {
  const { baseUrl, paths } = compilerOptionsOf(text)
  const base = typeof baseUrl === 'string' ? baseUrl : undefined
  const inBase = (path: string) => `${base ?? '.'}/${path}`
  return (specifier) => {
    const found = findPattern(paths, specifier)
    const targets = Array.isArray(found?.value) ? found.value.filter((target) => typeof target === 'string') : []
    const aliased = targets.map((target: string) => inBase(target.replace('*', () => found?.star ?? '')))
    return base === undefined ? aliased : [...aliased, inBase(specifier)]
  }
}

function compilerOptionsOf(text: string): { readonly baseUrl?: unknown; readonly paths?: unknown } {
  try {
    const parsed: unknown = JSON.parse(withoutTrailingCommas(withoutComments(text)))
    return (parsed as { readonly compilerOptions?: object } | null)?.compilerOptions ?? {}
  } catch {
    return {}
  }
}

const stringOrComment = /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g
const stringOrComma = /("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g

function withoutComments(text: string): string {
  return text.replace(stringOrComment, (_, string: string | undefined) => string ?? ' ')
}

function withoutTrailingCommas(text: string): string {
  return text.replace(stringOrComma, (_, string: string | undefined) => string ?? '')
}
