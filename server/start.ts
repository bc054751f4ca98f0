/** `npm start`: the whole of Assay in one process, with its database and its sandboxes as children. */
import './runtime/node-version.ts'
import './runtime/compile-cache.ts'

const { main } = await import('./runtime/main.ts')
await main({ web: !process.argv.includes('--without-web') })
