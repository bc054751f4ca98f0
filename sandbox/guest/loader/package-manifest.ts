import { findPattern } from './patterns.ts'

/** What a `package.json` says about the files that are imported through it; a broken one says nothing. */
export interface PackageManifest {
  readonly name: string | undefined
  /** Where a package is entered through its folder, by a relative path. */
  readonly main: string | undefined
  /** The paths that a package's `subpath` (`.`, `./feature`) may stand for, best first. */
  exported(subpath: string): readonly string[]
  /** The same for a name of its own that starts with `#`. */
  imported(specifier: string): readonly string[]
}

/** In this order: what Node would take, then what bundlers would, then whatever the package calls its sources. */
const conditions = ['import', 'node', 'require', 'default', 'module', 'source']

export function parseManifest(text: string): PackageManifest {
  const { name, exports, imports, main } = objectOf(text)
  const table = isSubpaths(exports) ? exports : { '.': exports }
  return {
    name: typeof name === 'string' && name !== '' ? name : undefined,
    main: typeof main === 'string' ? main : undefined,
    exported: (subpath) => targetsOf(table, subpath),
    imported: (specifier) => targetsOf(imports, specifier),
  }
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}

/** `exports` names subpaths, or else it is the package's one entry. */
function isSubpaths(exports: unknown): boolean {
  return typeof exports === 'object' && exports !== null && Object.keys(exports).some((key) => key.startsWith('.'))
}

function targetsOf(table: unknown, key: string): readonly string[] {
  const found = findPattern(table, key)
  return found === undefined ? [] : flatten(found.value).map((target) => target.replaceAll('*', () => found.star))
}

function flatten(target: unknown): readonly string[] {
  if (typeof target === 'string') return [target]
  if (Array.isArray(target)) return target.flatMap(flatten)
  if (typeof target !== 'object' || target === null) return []
  const rank = (name: string) => (conditions.includes(name) ? conditions.indexOf(name) : conditions.length)
  return Object.entries(target)
    .filter(([condition]) => condition !== 'types')
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .flatMap(([, value]) => flatten(value))
}
