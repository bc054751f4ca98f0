import { format as pretty } from '@vitest/pretty-format'
import { format, inspect } from '@vitest/utils/display'
import { objectAttr } from '@vitest/utils/helpers'

const placeholders = /%[sdjifoOcp%]/g

/** Fills the title of a `test.each` as Vitest and Jest do: `%s`, `%i`, `%p`, `%#`, `$#`, `%$`, `$name`, `$0`. */
export function fillTitle(template: string, items: readonly unknown[], index: number): string {
  const numbered = template.replace(/%%|[%$]#|%\$/g, (found) => {
    if (found === '%%') return found
    return String(found === '%$' ? index + 1 : index)
  })
  let next = 0
  const parts: string[] = []
  let last = 0
  for (const match of numbered.matchAll(placeholders)) {
    parts.push(fillNames(numbered.slice(last, match.index), items))
    last = match.index + match[0].length
    if (match[0] === '%%') parts.push('%')
    else if (next < items.length) parts.push(fillPlaceholder(match[0], items[next++]))
    else parts.push(match[0])
  }
  return parts.join('') + fillNames(numbered.slice(last), items)
}

function fillPlaceholder(placeholder: string, item: unknown): string {
  return placeholder === '%p' ? pretty(item, { min: true, maxDepth: 1 }) : format([placeholder, item])
}

function fillNames(text: string, items: readonly unknown[]): string {
  const [first] = items
  const isObject = typeof first === 'object' && first !== null && !Array.isArray(first)
  return text.replace(/\$([$\p{ID_Continue}.]+)/gu, (whole, key: string) => {
    const isIndex = /^\d+$/.test(key)
    if (!isObject && !isIndex) return whole
    const trailing = /\.+$/.exec(key)?.[0] ?? ''
    const path = key.slice(0, key.length - trailing.length)
    const item = isIndex ? items[Number(key)] : undefined
    const value = isObject ? (objectAttr(first, path) ?? item) : item
    return (typeof value === 'string' ? value : inspect(value)) + trailing
  })
}

/** The rows of a tagged template: names in its first line, values below. */
export function tableRows(strings: readonly string[], values: readonly unknown[]): readonly Record<string, unknown>[] {
  const heading = (strings[0] ?? '').trim().split('\n')[0] ?? ''
  const names = heading.split('|').map((name) => name.trim())
  const rows: Record<string, unknown>[] = []
  for (let at = 0; at + names.length <= values.length; at += names.length) {
    rows.push(Object.fromEntries(names.map((name, column) => [name, values[at + column]])))
  }
  return rows
}
