import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCES = fileURLToPath(new URL('..', import.meta.url))

/**
 * Changes when the sandbox's sources do, or the packages, or node: names, sizes and times of all of them, which takes
 * some milliseconds where bundling takes hundreds.
 */
export async function fingerprint(packages: string): Promise<string> {
  const entries = await readdir(SOURCES, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const marks = await Promise.all([join(packages, '.package-lock.json'), ...files].map(mark))
  return [process.version, ...marks].join('\n')
}

async function mark(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }))
  return `${file} ${size} ${mtimeMs}`
}
