const directory = '/var/artifacts'

/**
 * Where the file is on the disk; null if the path is bad.
 *
 * @param {string} job
 * @param {string} path
 * @returns {string | null}
 */
export function artifactPath(job, path) {
  // Split first: what is a separator only once it is decoded belongs to a name, and makes it a bad one.
  const names = path.split('/').map(decodeName)
  const good = names
    .map((name) => name?.replaceAll('../', '') ?? null)
    .filter((name) => name !== '..')
  return good.every((name) => name !== null) ? `${directory}/${job}/${good.join('/')}` : null
}

/**
 * Null if it is not UTF-8.
 *
 * @param {string} name
 * @returns {string | null}
 */
function decodeName(name) {
  const strayPercent = /%(?![0-9a-f]{2})/gi
  try {
    return decodeURIComponent(name.replace(strayPercent, '%25'))
  } catch {
    return null
  }
}
