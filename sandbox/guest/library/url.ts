import URL from 'core-js-pure/stable/url/index.js'
import URLSearchParams from 'core-js-pure/stable/url-search-params/index.js'
import type { Library } from '../environment/library.ts'

export const boot: Library['url'] = { URL, URLSearchParams }
