declare module 'core-js-pure/stable/url/index.js' {
  export { URL as default } from 'node:url'
}
declare module 'core-js-pure/stable/url-search-params/index.js' {
  export { URLSearchParams as default } from 'node:url'
}
