import type { Check } from './check.ts'
import { type Import, importsOf } from './imports.ts'
import { sourceFiles } from './source-files.ts'

interface Arrow {
  /** The longest prefix that fits a file decides. */
  readonly from: string
  /** Prefixes of what it may import of ours. */
  readonly to: readonly string[]
  /** What it may import as types besides. */
  readonly typesOf?: readonly string[]
  /** Packages it may import; any where it is left out. */
  readonly packages?: readonly string[]
  /** What its `*.test.ts` files may import besides: of ours, and packages. */
  readonly tests?: { readonly to?: readonly string[]; readonly packages?: readonly string[] }
  readonly mend: string
}

/** Who may import whom. An arrow that is not here does not exist. */
export const arrows: readonly Arrow[] = [
  {
    from: 'sandbox/',
    to: ['sandbox/'],
    mend: 'the sandbox imports nothing of ours, so that it stands on its own; pass in what it needs',
  },
  {
    from: 'server/',
    to: ['server/', 'sandbox/index.ts'],
    tests: { to: ['tests/support/'] },
    mend: 'the server uses the sandbox through sandbox/index.ts alone; export there what is missing',
  },
  {
    from: 'server/shared/',
    to: ['server/shared/'],
    packages: ['zod'],
    tests: { packages: ['vitest', 'fast-check'] },
    mend: 'server/shared runs in the browser too: it imports zod and itself',
  },
  {
    from: 'web/',
    to: ['web/', 'server/shared/'],
    typesOf: ['server/app.ts'],
    mend: "the browser side knows the server by `import type { AppType } from '…/server/app.ts'` and server/shared",
  },
  {
    from: 'web/shared/',
    to: ['web/shared/', 'server/shared/'],
    typesOf: ['server/app.ts'],
    mend: 'web goes one way, app → features → shared; move what both need into web/shared',
  },
  {
    from: 'web/features/',
    to: ['web/features/', 'web/shared/', 'server/shared/'],
    typesOf: ['server/app.ts'],
    mend: 'web goes one way, app → features → shared; move what both need into web/shared',
  },
  { from: 'tests/', to: ['tests/', 'server/', 'sandbox/', 'web/'], mend: 'tests import the tree, not its data' },
  { from: '', to: ['server/', 'sandbox/', 'web/', 'tests/'], mend: 'import a file of the tree' },
]

export function arrowFor(path: string): Arrow {
  const fitting = arrows.filter(({ from }) => path.startsWith(from)).sort((a, b) => b.from.length - a.from.length)
  if (!fitting[0]) throw new Error('The table of arrows ends with one for every path.')
  return fitting[0]
}

/** Why a file may not import that; null where it may. */
export function importFault(path: string, { target, ours, typeOnly }: Import): string | null {
  const arrow = arrowFor(path)
  const isTest = /\.test\.tsx?$/.test(path)
  if (!ours) {
    const packages = [...(arrow.packages ?? []), ...(isTest ? (arrow.tests?.packages ?? []) : [])]
    return arrow.packages === undefined || packages.includes(target) ? null : arrow.mend
  }
  const feature = featureOf(path)
  if (feature !== null && featureOf(target) !== null && featureOf(target) !== feature) {
    return 'a feature imports no other feature; move what both need into web/shared'
  }
  const prefixes = [...arrow.to, ...(typeOnly ? (arrow.typesOf ?? []) : []), ...(isTest ? (arrow.tests?.to ?? []) : [])]
  return prefixes.some((prefix) => target.startsWith(prefix)) ? null : arrow.mend
}

function featureOf(path: string): string | null {
  return /^web\/features\/([^/]+)\//.exec(path)?.[1] ?? null
}

export const arrowsCheck: Check = {
  name: 'arrows between folders',
  run: async () => {
    const files = await sourceFiles(['ts', 'tsx', 'mts', 'js', 'mjs'])
    return files.flatMap((file) =>
      importsOf(file).flatMap((found) => {
        const fault = importFault(file.path, found)
        return fault === null ? [] : [`${file.path}:${found.line}: imports ${found.target}; ${fault}`]
      }),
    )
  },
}
