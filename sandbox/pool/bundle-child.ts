import { createRequire } from 'node:module'
import { build, type Plugin } from 'esbuild'
import { inlineGuestBundles } from '../guest/bundle.ts'

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

/** A child's whole program as the text of one module. It is loaded only where that has to be made. */
export async function bundleChild(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'esnext',
    plugins: [inlineGuestBundles(), packagesByPath],
  })
  return outputFiles[0]?.text ?? ''
}
