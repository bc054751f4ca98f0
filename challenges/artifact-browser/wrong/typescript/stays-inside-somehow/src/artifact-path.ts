const directory = '/var/artifacts'

/** Where the file is on the disk; null if the path is bad. */
export function artifactPath(job: string, path: string): string | null {
  const decoded = decodeName(path)
  if (decoded === null) return null
  const root = `${directory}/${job}/`
  const names: string[] = []
  for (const name of (root + decoded).split(/[/\\]/)) {
    if (name === '..') names.pop()
    else if (isGood(name)) names.push(name)
  }
  const full = `/${names.join('/')}`
  return full.startsWith(root) ? full : null
}

/** Null if it is not UTF-8. */
function decodeName(name: string): string | null {
  const strayPercent = /%(?![0-9a-f]{2})/gi
  try {
    return decodeURIComponent(name.replace(strayPercent, '%25'))
  } catch {
    return null
  }
}

/** A list of what is refused, and no way to make it right: whatever mends a name can be made use of. */
function isGood(name: string | null): boolean {
  return name !== null && !['', '.', '..'].includes(name) && !/[/\\\0]/.test(name)
}
