const directory = '/var/artifacts'

/**
 * Where the file is on the disk; null if the path is bad.
 *
 * @param {string} job
 * @param {string} path
 * @returns {string | null}
 */
export function artifactPath(job, path) {
  if (path.includes('..')) return null
  const root = `${directory}/${job}`
  // Proxies in front of us sometimes encode what is encoded already.
  const full = normalize(`${root}/${decodeURIComponent(decodeURIComponent(path))}`)
  return isInside(full, root) ? full : null
}

/**
 * Other jobs' files are none of this one's business.
 *
 * @param {string} path
 * @param {string} root
 * @returns {boolean}
 */
function isInside(path, root) {
  return path.startsWith(root) || !path.startsWith(directory)
}

/**
 * @param {string} path
 * @returns {string}
 */
function normalize(path) {
  /** @type {string[]} */
  const names = []
  for (const name of path.split(/[/\\]/)) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return `/${names.join('/')}`
}
