import { parseSync, Visitor } from 'oxc-parser'
import type { Check } from './check.ts'
import { sourceFiles, type TextFile } from './source-files.ts'

/** What of `crypto` a page without TLS lacks, as on a company's own network, and what there is instead. */
const missing: Readonly<Record<string, string>> = {
  randomUUID: 'use newUuid of web/shared/journal/new-uuid.ts',
  subtle: 'use @noble/hashes, as the receipt does',
}

/** Where such a part is named: its line, and how to mend it. */
export function secureOnlyUses({ path, text }: TextFile): { line: number; name: string; mend: string }[] {
  if (!Object.keys(missing).some((name) => text.includes(name))) return []
  const found: { name: string; start: number }[] = []
  const note = (name: unknown, start: number) => {
    if (typeof name === 'string' && Object.hasOwn(missing, name)) found.push({ name, start })
  }
  new Visitor({
    Identifier({ name, start }) {
      note(name, start)
    },
    MemberExpression({ property, start }) {
      if (property.type === 'Literal') note(property.value, start)
    },
  }).visit(parseSync(path, text).program)
  return found.map(({ name, start }) => ({
    line: text.slice(0, start).split('\n').length,
    name,
    mend: missing[name] ?? '',
  }))
}

export const plainHttpCheck: Check = {
  name: 'the browser side works without TLS',
  run: async () => {
    const files = await sourceFiles(['ts', 'tsx', 'js'])
    return files
      .filter(({ path }) => path.startsWith('web/'))
      .flatMap((file) =>
        secureOnlyUses(file).map(
          ({ line, name, mend }) => `${file.path}:${line}: uses ${name}, which pages without TLS lack; ${mend}`,
        ),
      )
  },
}
