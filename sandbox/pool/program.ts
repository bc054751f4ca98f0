import { createHash } from 'node:crypto'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import type { ChildProgram } from './launch.ts'
import { fingerprint } from './sources.ts'

export interface BuiltProgram {
  readonly program: ChildProgram
  /** Removes what would stay behind otherwise. */
  readonly remove: () => Promise<void>
}

/**
 * Puts a child's code into one JavaScript file: so a child starts in half the time, holds no TypeScript compiler of
 * node's, and needs to see nothing of the project but the packages. The file stands among these, in the folder for
 * caches, and is made anew when a source has changed; in a temporary folder where that cannot be written.
 */
export async function buildProgram(entry: string): Promise<BuiltProgram> {
  const packages = packagesFolder()
  const cache = join(packages, '.cache', 'assay-sandbox')
  const file = join(
    cache,
    `${createHash('sha256')
      .update(`${entry}\n${await fingerprint(packages)}`)
      .digest('hex')}.mjs`,
  )
  const cached = { program: { entry: file, readable: [packages] }, remove: async () => {} }
  if (await exists(file)) return cached
  const { bundleChild } = await import('./bundle-child.ts')
  const code = await bundleChild(entry)
  try {
    await mkdir(cache, { recursive: true })
    // Several processes may build at a time; each puts a whole file in place.
    const unfinished = `${file}.${process.pid}`
    await writeFile(unfinished, code)
    await rename(unfinished, file)
    return cached
  } catch {
    const folder = await mkdtemp(join(tmpdir(), 'assay-sandbox-'))
    const elsewhere = join(folder, 'child.mjs')
    await writeFile(elsewhere, code)
    return {
      program: { entry: elsewhere, readable: [folder, packages] },
      remove: () => rm(folder, { recursive: true, force: true }),
    }
  }
}

/** The `node_modules` that holds isolated-vm. */
function packagesFolder(): string {
  const inside = createRequire(import.meta.url).resolve('isolated-vm')
  const at = inside.lastIndexOf(`${sep}node_modules${sep}`)
  return at === -1 ? dirname(inside) : inside.slice(0, at + `${sep}node_modules`.length)
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
