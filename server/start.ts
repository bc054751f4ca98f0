/** `npm start`: the whole of Assay in one process, with its database and its sandboxes as children. */
import './runtime/node-version.ts'
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// A fifth of the time to ready is compiling modules that have not changed since the last start.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url)))

const { main } = await import('./runtime/main.ts')
await main({ web: !process.argv.includes('--without-web') })
