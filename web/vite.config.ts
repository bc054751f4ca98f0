import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { chunkGroups } from './chunks.ts'
import { workPage } from './work-page.ts'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a personal link leads to has a page of its own; server/runtime/web-files.ts does the same to what was built. */
function candidatePage(): Plugin {
  return {
    name: 'candidate-page',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/t/')) request.url = '/candidate.html'
        next()
      })
    },
  }
}

export default defineConfig({
  root: fromHere('.'),
  cacheDir: fromHere('../node_modules/.vite'),
  plugins: [react(), candidatePage(), workPage()],
  resolve: {
    alias: [
      // Both key sets name Monaco as it was packed in their day. They get the one that we load, and no second one.
      { find: /^monaco-editor$/, replacement: 'monaco-editor/editor/editor.api' },
      { find: /^monaco-editor\/esm\/vs\/(.*)$/, replacement: 'monaco-editor/$1' },
      { find: /^.*\/internal\/common\/workers\.js$/, replacement: fromHere('shared/editor/create-web-worker.ts') },
      // Its entry for browsers expects Monaco in a global variable.
      {
        find: /^monaco-vim$/,
        replacement: fromHere('../node_modules/monaco-vim/dist/index.mjs'),
      },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    // The TypeScript worker is larger than any threshold that would still warn about our own code.
    chunkSizeWarningLimit: 8_000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', 'candidate.html'].map(fromHere),
      output: { codeSplitting: { groups: chunkGroups } },
    },
  },
  worker: { format: 'es' },
})
