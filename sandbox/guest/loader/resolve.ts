import { builtinName } from '../environment/library.ts'
import { type PackageManifest, parseManifest } from './package-manifest.ts'
import { type PathAliases, parsePathAliases } from './path-aliases.ts'

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
  return resolveBare(specifier, tree)
}

/** What a specifier names where there is no such file: the path that it would have, or the package. */
export function nominalPath(specifier: string, from: string): string {
  return isRelative(specifier) ? (joinPath(folderOf(from), specifier) ?? specifier) : specifier
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

/** As Node does, by `main`; `exports`, which is for whoever names the package, helps where that leads nowhere. */
function resolveFolder(path: string, tree: FileTree): string | undefined {
  const { main, exported } = settingsOf(tree).manifest(inside(path, 'package.json'))
  const entries = [...(main === undefined ? [] : [main]), ...exported('.')]
  const entry = resolveFirst(path, entries, tree) ?? resolveIndex(path, tree)
  // The entry of a package that is yet to be built is among its sources.
  return entry ?? (entries.length > 0 ? resolveIndex(inside(path, 'src'), tree) : undefined)
}

function resolveIndex(path: string, tree: FileTree): string | undefined {
  const index = inside(path, 'index')
  return extensions.map((extension) => index + extension).find((candidate) => tree.has(candidate))
}

/** The first of some paths, seen from a folder, at which there is a file. */
function resolveFirst(folder: string, paths: readonly string[], tree: FileTree): string | undefined {
  for (const each of paths) {
    const path = joinPath(folder, each)
    const found = path === undefined ? undefined : (resolveExact(path, tree) ?? resolveIndex(path, tree))
    if (found !== undefined) return found
  }
  return undefined
}

/** A bare specifier names a file where `tsconfig.json` or the package's own `package.json` says so. */
function resolveBare(specifier: string, tree: FileTree): string | undefined {
  const { aliases, manifest } = settingsOf(tree)
  const aliased = builtinName(specifier) === undefined ? resolveFirst('', aliases(specifier), tree) : undefined
  return aliased ?? resolveSelf(specifier, manifest('package.json'), tree)
}

/** A package may import itself by the name in its own `package.json`. */
function resolveSelf(specifier: string, manifest: PackageManifest, tree: FileTree): string | undefined {
  const { name } = manifest
  if (specifier.startsWith('#')) return resolveFirst('', manifest.imported(specifier), tree)
  if (name === undefined) return undefined
  if (specifier === name) return resolveFirst('', manifest.exported('.'), tree) ?? resolveFolder('', tree)
  if (!specifier.startsWith(`${name}/`)) return undefined
  const subpath = specifier.slice(name.length + 1)
  return resolveFirst('', manifest.exported(`./${subpath}`), tree) ?? resolvePath(subpath, tree)
}

interface Settings {
  readonly aliases: PathAliases
  readonly manifest: (path: string) => PackageManifest
}

const settings = new WeakMap<FileTree, Settings>()

/** What the files of a tree say about resolving among them, read once. */
function settingsOf(tree: FileTree): Settings {
  const known = settings.get(tree) ?? readSettings(tree)
  settings.set(tree, known)
  return known
}

function readSettings(tree: FileTree): Settings {
  const manifests = new Map<string, PackageManifest>()
  return {
    aliases: tree.has('tsconfig.json') ? parsePathAliases(tree.read('tsconfig.json')) : () => [],
    manifest(path) {
      const known = manifests.get(path) ?? parseManifest(tree.has(path) ? tree.read(path) : '')
      manifests.set(path, known)
      return known
    },
  }
}

function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
