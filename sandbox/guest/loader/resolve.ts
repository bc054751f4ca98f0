/** What the resolver asks about the files it resolves among. */
export interface FileTree {
  has(path: string): boolean
  /** The text of a file that exists. */
  read(path: string): string
}

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json']

/** A TypeScript file is imported by the name of the JavaScript it would become. */
const typescriptFor: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
}

/**
 * Finds the file a specifier names, as Node and TypeScript's bundler resolution do: the exact file, then with an
 * extension, then as a folder with a `package.json` or an index. `from` is the importing file's path.
 */
export function resolveFile(specifier: string, from: string, tree: FileTree): string | undefined {
  if (isRelative(specifier)) {
    const path = joinPath(specifier.startsWith('/') ? '' : folderOf(from), specifier)
    if (path === undefined) return undefined
    return specifier.endsWith('/') ? resolveFolder(path, tree) : resolvePath(path, tree)
  }
  return resolveSelf(specifier, tree)
}

export function isRelative(specifier: string): boolean {
  return /^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..'
}

export function folderOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end < 0 ? '' : path.slice(0, end)
}

/** Undefined where the path leaves the root. */
export function joinPath(folder: string, specifier: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of specifier.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

function resolvePath(path: string, tree: FileTree): string | undefined {
  return resolveExact(path, tree) ?? resolveFolder(path, tree)
}

function resolveExact(path: string, tree: FileTree): string | undefined {
  if (path === '') return undefined
  if (tree.has(path)) return path
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? ''
  const stem = path.slice(0, path.length - extension.length)
  const asTypescript = (typescriptFor[extension] ?? []).map((other) => stem + other)
  return [...asTypescript, ...extensions.map((added) => path + added)].find((candidate) => tree.has(candidate))
}

function resolveFolder(path: string, tree: FileTree): string | undefined {
  const inside = (name: string) => (path === '' ? name : `${path}/${name}`)
  const main = mainOf(inside('package.json'), tree)
  if (main !== undefined) {
    const target = joinPath(path, main)
    const found = target === undefined ? undefined : (resolveExact(target, tree) ?? resolveIndex(target, tree))
    if (found !== undefined) return found
  }
  return resolveIndex(path, tree)
}

function resolveIndex(path: string, tree: FileTree): string | undefined {
  const index = path === '' ? 'index' : `${path}/index`
  return extensions.map((extension) => index + extension).find((candidate) => tree.has(candidate))
}

/** A package may import itself by the name in its own `package.json`. */
function resolveSelf(specifier: string, tree: FileTree): string | undefined {
  const { name } = manifest('package.json', tree)
  if (typeof name !== 'string' || name === '') return undefined
  if (specifier === name) return resolveFolder('', tree)
  return specifier.startsWith(`${name}/`) ? resolvePath(specifier.slice(name.length + 1), tree) : undefined
}

function mainOf(path: string, tree: FileTree): string | undefined {
  const { exports, main } = manifest(path, tree)
  const target = entryOf(exports) ?? main
  return typeof target === 'string' ? target : undefined
}

function entryOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports
  if (typeof exports !== 'object' || exports === null) return undefined
  const conditions: Readonly<Record<string, unknown>> = { ...exports }
  return ['.', 'import', 'node', 'require', 'default']
    .map((key) => entryOf(conditions[key]))
    .find((found) => found !== undefined)
}

function manifest(path: string, tree: FileTree): Readonly<Record<string, unknown>> {
  if (!tree.has(path)) return {}
  try {
    const parsed: unknown = JSON.parse(tree.read(path))
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
