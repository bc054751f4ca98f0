import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../node_modules/.vite', import.meta.url)),
  plugins: [react()],
  resolve: {
    alias: [
      // Both key sets name Monaco as it was packed in their day. They get the one that we load, and no second one.
      { find: /^monaco-editor$/, replacement: 'monaco-editor/editor/editor.api' },
      { find: /^monaco-editor\/esm\/vs\/(.*)$/, replacement: 'monaco-editor/$1' },
      // Its entry for browsers expects Monaco in a global variable.
      {
        find: /^monaco-vim$/,
        replacement: fileURLToPath(new URL('../node_modules/monaco-vim/dist/index.mjs', import.meta.url)),
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
  },
  worker: { format: 'es' },
})
