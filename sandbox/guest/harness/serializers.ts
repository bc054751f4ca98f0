import { format, plugins } from '@vitest/pretty-format'
import type { SuiteFile } from './tree.ts'

type Print = (value: unknown) => string
type Serializer = NonNullable<NonNullable<Parameters<typeof format>[1]>['plugins']>[number]

export interface Layout {
  readonly printBasicPrototype: boolean
  readonly escapeString: boolean
}

/** How snapshots print values. */
export interface Serializers {
  /** Adds one for the file at hand, before all that are there. */
  add(serializer: unknown): void
  print(value: unknown, layout: Layout): string
}

export function createSerializers(fileAtHand: () => SuiteFile | undefined): Serializers {
  const byFile = new Map<SuiteFile | undefined, readonly Serializer[]>()
  const added = () => byFile.get(fileAtHand()) ?? []
  return {
    add: (serializer) => void byFile.set(fileAtHand(), [serializer as Serializer, ...added()]),
    print(value, layout) {
      const text = format(value, { ...layout, printFunctionName: false, plugins: [...added(), ...standard] })
      return text.replaceAll('\r\n', '\n')
    },
  }
}

interface MockLike {
  getMockName(): string
  readonly mock: { readonly calls: readonly unknown[]; readonly results: readonly unknown[] }
}

/** A mock by its name, and by its calls where there are any. */
const mockSerializer: Serializer = {
  test: (value) => typeof value === 'function' && '_isMockFunction' in value,
  serialize(value: MockLike, config, indentation, depth, refs, printer) {
    const name = value.getMockName()
    const title = unnamed.has(name) ? '[MockFunction]' : `[MockFunction ${name}]`
    if (value.mock.calls.length === 0) return title
    const inner = indentation + config.indent
    const printed: Print = (part) => printer(part, config, inner, depth, refs)
    const lines = [`"calls": ${printed(value.mock.calls)},`, `"results": ${printed(value.mock.results)},`]
    return `${title} {\n${lines.map((line) => `${inner}${line}\n`).join('')}${indentation}}`
  },
}

const unnamed: ReadonlySet<string> = new Set(['', 'vi.fn()', 'jest.fn()'])

// Not the plugin for errors, which is for differences: a snapshot holds `[Error: message]`.
const standard: readonly Serializer[] = [
  plugins.ReactTestComponent,
  plugins.ReactElement,
  plugins.DOMElement,
  plugins.DOMCollection,
  plugins.Immutable,
  plugins.AsymmetricMatcher,
  mockSerializer,
]
