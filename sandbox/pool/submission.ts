import type { Files, RunnableChallenge } from '../challenge.ts'
import { LIMITS } from '../limits.ts'

/** A submission as it is run, or why it cannot be. */
export type Layered = { readonly files: Files } | { readonly refused: string }

/** Folders and files of a challenge that no submission may bring along. */
const RESERVED_FOLDERS = new Set(['tests', 'solution', 'wrong'])
const RESERVED_FILES = new Set(['challenge.yaml', 'challenge.yml', 'statement.md'])

const CODE = /\.([cm]?[jt]sx?|json)$/

/**
 * Lays a submission over the challenge's files. What stands where a test, a locked file, the reference or the
 * challenge's own data would, or where an import of one of these would find it first, changes nothing.
 *
 * A path that is absolute or leaves the folder refuses the whole submission.
 */
export function layOver(challenge: RunnableChallenge, submission: Files): Layered {
  const refused = refusal(submission)
  if (refused) return { refused }
  const given = new Set(Object.keys(challenge.files))
  const locked = new Set(challenge.locked)
  const tests = challenge.tests.filter((test) => test.form !== 'cases').map((test) => test.path)
  const taken = new Set([...locked, ...tests])
  const twins = new Set([...taken].filter((path) => CODE.test(path)).map(moduleName))
  const files = new Map(Object.entries(challenge.files))
  for (const [path, text] of Object.entries(submission)) {
    if (isReserved(path) || taken.has(path)) continue
    // A new file such as `types.js` beside a locked `types.ts` would be found in its place.
    if (!given.has(path) && twins.has(moduleName(path))) continue
    files.set(path, text)
  }
  return { files: Object.fromEntries(files) }
}

function refusal(submission: Files): string | null {
  const entries = Object.entries(submission)
  if (entries.length > LIMITS.submissionFiles) {
    return `The submission has ${entries.length} files; at most ${LIMITS.submissionFiles} are allowed.`
  }
  let bytes = 0
  for (const [path, text] of entries) {
    if (!isRelative(path)) return `The file name ${JSON.stringify(path)} is not allowed: it leaves the folder.`
    bytes += Buffer.byteLength(text)
  }
  const kb = Math.ceil(bytes / 1024)
  return kb > LIMITS.submissionKb ? `The submission has ${kb} KiB; at most ${LIMITS.submissionKb} are allowed.` : null
}

function isRelative(path: string): boolean {
  if (path === '' || path.length > LIMITS.pathChars || /[\\\0]/.test(path) || /^[a-z]:/i.test(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

function isReserved(path: string): boolean {
  const parts = path.split('/')
  const [first = ''] = parts
  return RESERVED_FILES.has(path) || (parts.length > 1 && RESERVED_FOLDERS.has(first)) || parts.includes('node_modules')
}

/** What an import without extension calls the file: `cart.ts`, `cart/index.js`, `cart/package.json` are all `cart`. */
function moduleName(path: string): string {
  return path
    .replace(/\/package\.json$/, '')
    .replace(CODE, '')
    .replace(/\/index$/, '')
}
