const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** What a person would call it. The order counts: Edge calls itself Chrome too, and Chrome calls itself Safari. */
export function browserName(agent: string | null): string {
  const find = (names: readonly (readonly [string, string])[]) => names.find(([part]) => agent?.includes(part))?.[1]
  const browser = find(browsers)
  const system = find(systems)
  if (!browser) return 'A program'
  return system ? `${browser} on ${system}` : browser
}
