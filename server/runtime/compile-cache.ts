import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// A fifth of a start is compiling modules that have not changed since the last one. What is imported dynamically after
// this gains by it.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url)))
