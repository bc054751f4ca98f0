import { artifactPath } from './artifact-path'
import { contentHeaders } from './content-headers'
import type { Answer, Disk } from './types'

/** Answers a GET request for a file that a job has produced. */
export function serveArtifact(url: string, disk: Disk): Answer {
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

function withoutFile(status: 400 | 404): Answer {
  return { status, headers: {}, body: '' }
}
