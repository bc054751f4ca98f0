/** `btoa` and `atob` of the HTML standard. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function btoa(data: unknown): string {
  const text = String(data)
  let encoded = ''
  for (let at = 0; at < text.length; at += 3) {
    const codes = [text.charCodeAt(at), text.charCodeAt(at + 1) || 0, text.charCodeAt(at + 2) || 0]
    if (codes.some((code) => code > 255)) throw invalid('The string holds characters outside of Latin-1')
    const bits = ((codes[0] ?? 0) << 16) | ((codes[1] ?? 0) << 8) | (codes[2] ?? 0)
    const length = Math.min(3, text.length - at) + 1
    for (let index = 0; index < 4; index++) encoded += index < length ? alphabet[(bits >> (18 - 6 * index)) & 63] : '='
  }
  return encoded
}

export function atob(data: unknown): string {
  const text = String(data).replace(/[\t\n\f\r ]/g, '')
  const body = text.length % 4 === 0 ? text.replace(/==?$/, '') : text
  if (body.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(body)) throw invalid('The string is not base64')
  let decoded = ''
  let bits = 0
  let count = 0
  for (const character of body) {
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffffff
    count += 6
    if (count < 8) continue
    count -= 8
    decoded += String.fromCharCode((bits >> count) & 255)
  }
  return decoded
}

function invalid(message: string): Error {
  return Object.assign(new Error(message), { name: 'InvalidCharacterError' })
}
