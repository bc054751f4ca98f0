/** Defines globals or methods the way built-in ones are: writable, configurable, not enumerable. */
export function define(target: object, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false })
  }
}

/** A global that is made when it is first looked at. While it is being made, it is not there. */
export function defineLazily(target: object, name: string, make: () => unknown): void {
  let making = false
  const set = (value: unknown) => define(target, { [name]: value })
  const get = () => {
    if (making) return undefined
    making = true
    try {
      const value = make()
      set(value)
      return value
    } finally {
      making = false
    }
  }
  Object.defineProperty(target, name, { get, set, configurable: true, enumerable: false })
}
