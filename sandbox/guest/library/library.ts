import { Buffer } from 'buffer/index.js'
import URL from 'core-js-pure/stable/url/index.js'
import URLSearchParams from 'core-js-pure/stable/url-search-params/index.js'
import { formatWithOptions } from 'node-inspect-extracted'
import type { Library } from '../environment/library.ts'
import { openBuiltin } from './builtins.ts'

/** Set up when a realm first needs something of it; see `Library`. */
export const library: Library = {
  format: (...args) => formatWithOptions({ colors: false }, ...args),
  globals: { Buffer, URL, URLSearchParams },
  builtin: openBuiltin,
}
