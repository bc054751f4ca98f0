const openers: Readonly<Record<string, () => unknown>> = {}

export function openBuiltin(name: string): unknown {
  return openers[name]?.()
}
