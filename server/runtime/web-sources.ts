import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export const WEB_CONFIG = join(ROOT, 'web/vite.config.ts')
export const WEB_DIST = join(ROOT, 'web/dist')

/** Where a build notes what it was made of. It is written last, so that half a build does not look like one. */
const NOTE = join(WEB_DIST, '.sources')

/** What a build depends on: the browser's code, the schemas that it shares with the server, and the exact packages. */
const SOURCES = ['web', 'server/shared', 'package-lock.json']

/** True when web/dist was built from the sources as they are now. */
export async function webIsBuilt(): Promise<boolean> {
  const noted = await builtFrom()
  return noted !== null && noted === (await hashWebSources())
}

/** The hash of what web/dist was built from, or null where there is no whole build. */
export async function builtFrom(): Promise<string | null> {
  const noted = await readFile(NOTE, 'utf8').catch(() => null)
  return noted === null ? null : noted.trim()
}

export async function noteWebSources(hash: string): Promise<void> {
  await writeFile(NOTE, `${hash}\n`)
}

/** A hash of contents, not of times: a checkout gives every file a new time. */
export async function hashWebSources(): Promise<string> {
  const files = (await Promise.all(SOURCES.map(filesOf))).flat().sort()
  const contents = await Promise.all(files.map((file) => readFile(file)))
  const hash = createHash('sha256')
  for (const [index, content] of contents.entries()) {
    hash.update(`${relative(ROOT, files[index] ?? '')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

async function filesOf(name: string): Promise<string[]> {
  const path = join(ROOT, name)
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null)
  if (entries === null) return [path]
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(WEB_DIST + sep))
}
