import { parseSync, Visitor } from 'oxc-parser'
import type { Check } from './check.ts'
import { sourceFiles, type TextFile } from './source-files.ts'

/** Who may read the environment, and why. Everybody else is handed a configuration. */
const readers: Readonly<Record<string, string>> = {
  'server/config/': 'parses it once and lists every fault',
  'server/cli/caller-directory.ts': 'npm tells the directory of the caller in no other way',
  'sandbox/pool/testing/': 'a child that has broken out tells what it finds, which is nothing',
  'tests/': 'tools and test set-up choose a browser and pass an environment to the servers they start',
  'web/vite.config.ts': 'runs at build time, before there is a configuration',
}

/** Lines on which `process.env` (or `env` of node:process) is read. */
export function environmentReads({ path, text }: TextFile): number[] {
  if (!text.includes('process')) return []
  const offsets: number[] = []
  new Visitor({
    MemberExpression({ object, property, start }) {
      if (object.type !== 'Identifier' || object.name !== 'process') return
      const name = property.type === 'Literal' ? property.value : property.type === 'Identifier' && property.name
      if (name === 'env') offsets.push(start)
    },
    ImportDeclaration({ source, specifiers, start }) {
      if (source.value !== 'node:process' && source.value !== 'process') return
      const names = specifiers.map((one) =>
        one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' ? one.imported.name : '',
      )
      if (names.includes('env')) offsets.push(start)
    },
  }).visit(parseSync(path, text).program)
  return offsets.map((offset) => text.slice(0, offset).split('\n').length)
}

export const environmentCheck: Check = {
  name: 'the environment is read once',
  run: async () => {
    const files = await sourceFiles(['ts', 'tsx', 'mts', 'js', 'mjs'])
    const others = files.filter(({ path }) => !Object.keys(readers).some((reader) => path.startsWith(reader)))
    const mend =
      'take it from the configuration that server/config parses, or add a reader with its reason to tests/checks/environment.ts'
    return others.flatMap((file) =>
      environmentReads(file).map((line) => `${file.path}:${line}: reads process.env; ${mend}`),
    )
  },
}
