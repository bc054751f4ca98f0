export interface Mask {
  /** The part of the stream that can be shown by now. */
  write(chunk: string): string
  /** What was held back. */
  end(): string
}

/** Masks one stream. `secrets`: the longest first. */
export function createMask(secrets: readonly string[]): Mask {
  /** May be the beginning of a secret: the next chunk tells. */
  let held = ''
  const longest = secrets[0]?.length ?? 0

  function take(text: string, isLast: boolean): string {
    let shown = ''
    let at = 0
    while (at < text.length) {
      if (!isLast && text.length - at < longest) break
      const secret = secrets.find((candidate) => text.startsWith(candidate, at))
      shown += secret === undefined ? text.charAt(at) : '[masked]'
      at += secret?.length ?? 1
    }
    held = text.slice(at)
    return shown
  }

  return {
    write: (chunk) => take(held + chunk, false),
    end: () => take(held, true),
  }
}
