/**
 * A line of comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, as OWASP advises (https://owasp.org/www-community/attacks/CSV_Injection): a candidate chooses their own name.
 */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvField).join(',')}\r\n`
}

function csvField(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // Also behind white space, which a spreadsheet skips.
  const text = /^\s*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
