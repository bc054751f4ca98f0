/** Defines globals or methods the way built-in ones are: writable, configurable, not enumerable. */
export function define(target: object, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false })
  }
}

/** A global that is made when it is first looked at. */
export function defineLazily(target: object, name: string, get: () => unknown): void {
  const set = (value: unknown) => define(target, { [name]: value })
  Object.defineProperty(target, name, { get, set, configurable: true, enumerable: false })
}
