import { artifactPath } from './artifact-path.js'
import { contentHeaders } from './content-headers.js'
/** @import { Answer, Disk } from './types.js' */

/**
 * Answers a GET request for a file that a job has produced.
 *
 * @param {string} url
 * @param {Disk} disk
 * @returns {Answer}
 */
export function serveArtifact(url, disk) {
  const address = /^\/jobs\/([0-9]+)\/artifacts\/raw\/([^?]*)/.exec(url)
  if (address === null) return withoutFile(404)

  const [, job, rawPath] = address
  const path = artifactPath(job, rawPath)
  if (path === null) return withoutFile(400)

  const body = disk.read(path)
  if (body === null) return withoutFile(404)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return { status: 200, headers: contentHeaders(name), body }
}

/**
 * @param {400 | 404} status
 * @returns {Answer}
 */
function withoutFile(status) {
  return { status, headers: {}, body: '' }
}
