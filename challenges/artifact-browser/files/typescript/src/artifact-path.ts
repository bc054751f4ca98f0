const directory = '/var/artifacts'

/** Where the file is on the disk; null if the path is bad. */
export function artifactPath(job: string, path: string): string | null {
  if (path.includes('..')) return null
  const root = `${directory}/${job}`
  // Proxies in front of us sometimes encode what is encoded already.
  const full = normalize(`${root}/${decodeURIComponent(decodeURIComponent(path))}`)
  return isInside(full, root) ? full : null
}

/** Other jobs' files are none of this one's business. */
function isInside(path: string, root: string): boolean {
  return path.startsWith(root) || !path.startsWith(directory)
}

function normalize(path: string): string {
  const names: string[] = []
  for (const name of path.split(/[/\\]/)) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return `/${names.join('/')}`
}
