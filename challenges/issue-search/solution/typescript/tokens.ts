import { mistake } from './mistake'

export type Token =
  | { readonly kind: '(' | ')' | '-' | 'OR'; readonly at: number }
  | {
      readonly kind: 'term'
      readonly at: number
      readonly field: string | null
      readonly value: string
    }

const sign = /[()-]/y
const term = /(?:([^\s()":]*):)?(?:"((?:[^"\\]|\\.)*)"|([^\s()"]*))/sy

export function tokensOf(query: string): Token[] {
  const tokens: Token[] = []
  let at = 0

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    return pattern.exec(query)
  }

  for (;;) {
    at += match(/\s*/y)?.[0].length ?? 0
    if (at === query.length) return tokens
    const [found] = match(sign) ?? []
    if (found !== undefined) tokens.push({ kind: found as '(' | ')' | '-', at })
    else tokens.push(termAt(match(term) as RegExpExecArray, query))
    at = found === undefined ? term.lastIndex : at + 1
  }
}

function termAt(match: RegExpExecArray, query: string): Token {
  const { index: at } = match
  const [whole, field = null, quoted, word] = match
  const end = at + whole.length
  if (word === '' && query[end] === '"') throw mistake('This quote is not closed', end)
  if (field === null && word === 'OR') return { kind: 'OR', at }
  return { kind: 'term', at, field, value: word ?? quoted.replace(/\\(.)/gs, '$1') }
}
