const directory = '/var/artifacts'

/** Where the file is on the disk; null if the path is bad. */
export function artifactPath(job: string, path: string): string | null {
  // Split first: what is a separator only once it is decoded belongs to a name, and makes it a bad one.
  const names = path.split('/').map(decodeName)
  return names.every(isGood) ? `${directory}/${job}/${names.join('/')}` : null
}

/** Null if it is not UTF-8. */
function decodeName(name: string): string | null {
  const strayPercent = /%(?![0-9a-f]{2})/gi
  try {
    let decoded = name
    for (;;) {
      const next = decodeURIComponent(decoded.replace(strayPercent, '%25'))
      if (next === decoded) return decoded
      decoded = next
    }
  } catch {
    return null
  }
}

/** A list of what is refused, and no way to make it right: whatever mends a name can be made use of. */
function isGood(name: string | null): boolean {
  return name !== null && !['', '.', '..'].includes(name) && !/[/\\\0]/.test(name)
}
