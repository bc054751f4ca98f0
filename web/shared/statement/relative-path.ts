/**
 * The path inside the challenge's folder to which a relative address leads from one of its folders; null for addresses
 * of elsewhere, for anchors, and for what leads out of the folder.
 */
export function relativePath(address: string, folder: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/|^#|^\?/i.test(address) || address === '') return null
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of decoded(address.replace(/[?#].*$/, '')).split('/')) {
    if (part === '..' && parts.length === 0) return null
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The line that an address names as `#L12`. */
export function lineOf(address: string): number | null {
  const line = /#L(\d{1,9})$/.exec(address)?.[1]
  return line === undefined ? null : Number(line)
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
