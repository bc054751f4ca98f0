/** What a browser may show on our own domain. Nothing that can hold a script belongs here. */
const shown = new Map([
  ['txt', 'text/plain; charset=utf-8'],
  ['log', 'text/plain; charset=utf-8'],
  ['json', 'application/json'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['svg', 'image/svg+xml'],
])

/**
 * The headers with which a file of that name is sent.
 *
 * @param {string} name
 * @returns {Record<string, string>}
 */
export function contentHeaders(name) {
  const dot = name.lastIndexOf('.')
  const type = dot === -1 ? undefined : shown.get(name.slice(dot + 1).toLowerCase())
  return {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': `${type === undefined ? 'attachment' : 'inline'}; filename*=UTF-8''${encode(name)}`,
    'x-content-type-options': 'nosniff',
  }
}

/**
 * As RFC 5987 wants it: `encodeURIComponent` leaves some that have a meaning in headers.
 *
 * @param {string} name
 * @returns {string}
 */
function encode(name) {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
