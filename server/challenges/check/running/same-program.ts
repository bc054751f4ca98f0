import { parseSync } from 'oxc-parser'
import { transformSync } from 'oxc-transform'
import type { Files } from '../../../../sandbox/index.ts'

const code = /\.([cm]?)[jt]s$/
/** What people read and no program does. */
const prose = /\.(md|txt)$/i

/**
 * True where two solutions are one program that is written in two languages: once types, comments and layout are gone,
 * each file of one is there in the other. What one of them does in the sandbox is then known of both.
 *
 * @param keepsFields whether a class field without a value is one in TypeScript, too, as it is in JavaScript
 */
export function sameProgram(one: Files, other: Files, keepsFields: boolean): boolean {
  const [ours, theirs] = [programOf(one, keepsFields), programOf(other, keepsFields)]
  if (ours === null || theirs === null || ours.size !== theirs.size) return false
  return [...ours].every(([path, text]) => theirs.get(path) === text)
}

/** By path without extension, files in one form; null where one of them does not parse. */
function programOf(files: Files, keepsFields: boolean): ReadonlyMap<string, string> | null {
  const program = new Map<string, string>()
  for (const [path, text] of Object.entries(files)) {
    if (prose.test(path)) continue
    const bare = code.test(path) ? bareCode(path, text, keepsFields) : text
    if (bare === null) return null
    // A file of types alone is nothing in the other language.
    if (bare !== '') program.set(path.replace(code, '.$1js'), bare)
  }
  return program
}

function bareCode(path: string, text: string, keepsFields: boolean): string | null {
  const options = { sourceType: 'module', target: 'esnext' } as const
  const typescript = { removeClassFieldsWithoutInitializer: !keepsFields }
  const plain = transformSync(path, text, { ...options, typescript })
  if (plain.errors.length > 0) return null
  const printed = transformSync('bare.js', withoutComments(plain.code), options).code
  return printed
    .replace(/^export \{\};?$/m, '')
    .replace(/(["']\.{1,2}\/[^"']*)\.[jt]s(["'])/g, '$1$2')
    .trim()
}

function withoutComments(text: string): string {
  const { comments } = parseSync('bare.js', text, { sourceType: 'module' })
  return comments.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}
