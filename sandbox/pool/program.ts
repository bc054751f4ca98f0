import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { inlineGuestBundles } from '../guest/bundle.ts'
import type { ChildProgram } from './launch.ts'

const { resolve } = createRequire(import.meta.url)

export interface BuiltProgram {
  readonly program: ChildProgram
  /** Removes what would stay behind otherwise. */
  readonly remove: () => Promise<void>
}

/** The packages stay where they are installed; the program names them by their full path. */
const packagesByPath: Plugin = {
  name: 'packages by path',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('node:')) return undefined
      return { path: resolve(path), external: true }
    })
  },
}

/**
 * Puts a child's code into one JavaScript file: so a child starts in half the time, holds no TypeScript compiler of
 * node's, and needs to see nothing of the project but the packages. The file stands among these, in the folder for
 * caches, or in a temporary folder where that cannot be written.
 */
export async function buildProgram(entry: string): Promise<BuiltProgram> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'esnext',
    plugins: [inlineGuestBundles(), packagesByPath],
  })
  const code = outputFiles[0]?.text ?? ''
  const packages = packagesFolder()
  const cache = join(packages, '.cache', 'assay-sandbox')
  const name = `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`
  try {
    await mkdir(cache, { recursive: true })
    const unfinished = join(cache, `${process.pid}-${name}`)
    await writeFile(unfinished, code)
    await rename(unfinished, join(cache, name))
    return { program: { entry: join(cache, name), readable: [packages] }, remove: async () => {} }
  } catch {
    const folder = await mkdtemp(join(tmpdir(), 'assay-sandbox-'))
    await writeFile(join(folder, name), code)
    return {
      program: { entry: join(folder, name), readable: [folder, packages] },
      remove: () => rm(folder, { recursive: true, force: true }),
    }
  }
}

/** The `node_modules` that holds isolated-vm. */
function packagesFolder(): string {
  const inside = resolve('isolated-vm')
  const at = inside.lastIndexOf(`${sep}node_modules${sep}`)
  return at === -1 ? dirname(inside) : inside.slice(0, at + `${sep}node_modules`.length)
}
