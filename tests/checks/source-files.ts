import { glob, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface TextFile {
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly text: string
}

const made = new Set(['node_modules', 'dist', '.output', '.cache', '.data'])

/** The tree's own files with one of these extensions. `challenges/` is data and not among them. */
export async function sourceFiles(extensions: readonly string[]): Promise<TextFile[]> {
  const patterns = ['*', '{sandbox,server,web,tests}/**/*'].map((path) => `${path}.{${extensions.join(',')},}`)
  const paths: string[] = []
  for await (const path of glob(patterns, { cwd: root, exclude: (path) => made.has(path.split(sep).at(-1) ?? '') })) {
    paths.push(path.split(sep).join('/'))
  }
  return Promise.all(paths.sort().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })))
}
