/** What a test file may have changed of the globals, and what puts it back. */
export interface GlobalState {
  /** Takes what is there now for what every file is to find. */
  remember(): void
  isChanged(): boolean
  restore(): void
}

type Properties = ReadonlyMap<PropertyKey, PropertyDescriptor>

/** Those whose properties code sets or spies on, beside the global object itself. */
const paths = ['Math', 'Date', 'JSON', 'console', 'performance', 'crypto', 'process']
const pathsOfProcess = ['env', 'stdout', 'stderr', 'versions']

export function createGlobalState(scope: Readonly<Record<string, unknown>>): GlobalState {
  const remembered = new Map<object, Properties>()

  function changes(): readonly (readonly [object, PropertyKey])[] {
    const found: [object, PropertyKey][] = []
    for (const [object, before] of remembered) {
      const now = propertiesOf(object)
      for (const key of new Set([...before.keys(), ...now.keys()])) {
        if (!isSame(before.get(key), now.get(key))) found.push([object, key])
      }
    }
    return found
  }

  return {
    remember() {
      const process = scope.process as Readonly<Record<string, unknown>>
      const objects = [scope, ...paths.map((path) => scope[path]), ...pathsOfProcess.map((path) => process[path])]
      for (const object of objects) remembered.set(object as object, propertiesOf(object as object))
    },
    isChanged: () => changes().length > 0,
    restore() {
      for (const [object, key] of changes()) {
        const before = remembered.get(object)?.get(key)
        if (before === undefined) Reflect.deleteProperty(object, key)
        else Reflect.defineProperty(object, key, before)
      }
    },
  }
}

function propertiesOf(object: object): Properties {
  const keys = Reflect.ownKeys(object)
  return new Map(keys.map((key) => [key, Reflect.getOwnPropertyDescriptor(object, key) as PropertyDescriptor]))
}

/** A getter gives its place to what it has made the first time it is read: that is no change. */
function isSame(before: PropertyDescriptor | undefined, now: PropertyDescriptor | undefined): boolean {
  if (before === undefined || now === undefined) return before === now
  if (before.get !== undefined) return true
  return Object.is(before.value, now.value) && before.get === now.get
}
