export type Mask = (text: string) => string

/** `secrets`: the longest first. */
export function createMask(secrets: readonly string[]): Mask {
  if (secrets.length === 0) return (text) => text
  const anySecret = new RegExp(secrets.map(escape).join('|'), 'g')
  return (text) => text.replace(anySecret, '[masked]')
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
