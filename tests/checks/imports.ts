import { posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import type { TextFile } from './source-files.ts'

export interface Import {
  readonly line: number
  /** A path from the root for a file of ours, else the package's name or `node:` module. */
  readonly target: string
  readonly ours: boolean
  /** True where nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean
}

/** Every import of a file: static, re-exported, dynamic, and types named by `import('…')`. */
export function importsOf({ path, text }: TextFile): Import[] {
  const found: { start: number; specifier: string; typeOnly: boolean }[] = []
  const { program } = parseSync(path, text)
  const add = (start: number, source: { value: unknown } | null | undefined, typeOnly: boolean) => {
    if (typeof source?.value === 'string') found.push({ start, specifier: source.value, typeOnly })
  }
  new Visitor({
    ImportDeclaration(node) {
      const named = node.specifiers
      const onlyTypes =
        named.length > 0 && named.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')
      add(node.start, node.source, node.importKind === 'type' || onlyTypes)
    },
    ExportNamedDeclaration(node) {
      add(node.start, node.source, node.exportKind === 'type')
    },
    ExportAllDeclaration(node) {
      add(node.start, node.source, node.exportKind === 'type')
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') add(node.start, node.source, false)
    },
    TSImportType(node) {
      add(node.start, node.source, true)
    },
  }).visit(program)
  return found.map(({ start, specifier, typeOnly }) => ({
    line: text.slice(0, start).split('\n').length,
    ...targetOf(path, specifier),
    typeOnly,
  }))
}

function targetOf(path: string, specifier: string): { target: string; ours: boolean } {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return { target: posix.join(posix.dirname(path), bare), ours: true }
  if (bare.startsWith('node:')) return { target: bare, ours: false }
  const parts = bare.split('/')
  return { target: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/'), ours: false }
}
