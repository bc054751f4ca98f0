import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { ChildProgram } from './launch.ts'

const { resolve } = createRequire(import.meta.url)

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
 * Puts a child's code into one JavaScript file, in a folder of its own that every user may read: a child starts in half
 * the time, holds no TypeScript compiler of node's, and needs to see nothing of the project but this file and the
 * packages. Returns the program, and a function that removes the folder.
 */
export async function buildProgram(entry: string): Promise<{ program: ChildProgram; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-sandbox-'))
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'esnext',
    plugins: [packagesByPath],
  })
  const main = join(folder, 'main.mjs')
  await writeFile(main, built.outputFiles[0]?.contents ?? '')
  await chmod(folder, 0o755)
  return {
    program: { entry: main, readable: [folder, packagesFolder()] },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The `node_modules` that holds isolated-vm. */
function packagesFolder(): string {
  const inside = resolve('isolated-vm')
  const at = inside.lastIndexOf(`${sep}node_modules${sep}`)
  return at === -1 ? dirname(inside) : inside.slice(0, at + `${sep}node_modules`.length)
}
