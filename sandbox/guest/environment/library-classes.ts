export type Class = abstract new (...args: never[]) => unknown

/** Takes a class that the other realm has too. */
export type ShareClass = (name: string, type: Class) => void

const members: Readonly<Record<string, readonly string[]>> = {
  assert: ['AssertionError'],
  buffer: ['Buffer'],
  events: ['EventEmitter'],
  stream: ['Stream', 'Readable', 'Writable', 'Duplex', 'Transform', 'PassThrough'],
  string_decoder: ['StringDecoder'],
  url: ['URL', 'URLSearchParams'],
}

/**
 * Classes of Node's modules that both realms of a run have: an instance of one realm's is an instance of the other's.
 * By the names that the bridge gives them, the modules that have them.
 */
export const libraryClasses: readonly (readonly [name: string, module: string])[] = Object.entries(members).flatMap(
  ([module, keys]) => keys.map((key) => [nameOf(module, key), module] as const),
)

/** Shares the classes that a module exports, each once. */
export function createClassSharing(share: ShareClass): (module: string, exports: unknown) => void {
  const shared = new Set<string>()
  return (module, exports) => {
    if (!Object.hasOwn(members, module) || shared.has(module)) return
    shared.add(module)
    for (const key of members[module] ?? []) {
      const type: unknown = Reflect.get(Object(exports), key)
      if (typeof type === 'function') share(nameOf(module, key), type as unknown as Class)
    }
  }
}

function nameOf(module: string, key: string): string {
  return `${module}.${key}`
}
