import { parseSync } from 'oxc-parser'

/** Names that a module exports. Null where they show only when it runs: CommonJS, or `export * from`. */
export function exportsOf(path: string, text: string): ReadonlySet<string> | null {
  const { staticExports } = parseSync(path, text).module
  const entries = staticExports.flatMap((statement) => statement.entries)
  if (entries.length === 0 || entries.some(({ exportName }) => exportName.kind === 'None')) return null
  const values = entries.filter(({ isType }) => !isType)
  return new Set(values.map(({ exportName }) => (exportName.kind === 'Default' ? 'default' : (exportName.name ?? ''))))
}
