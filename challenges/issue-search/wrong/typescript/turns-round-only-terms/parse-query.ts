import { mistake } from './mistake'
import { matcherOf } from './terms'
import { tokensOf } from './tokens'
import type { Issue } from './types'

export type Matcher = (issue: Issue) => boolean

/**
 * Reads a query:
 *
 *     query        = [ alternatives ]
 *     alternatives = all { "OR" all }
 *     all          = item { item }
 *     item         = [ "-" ] ( term | "(" alternatives ")" )
 */
export function parseQuery(query: string): Matcher {
  const tokens = tokensOf(query)
  let next = 0

  /** `opener` is where the blame lies if there is nothing. */
  function parseAlternatives(opener: number): Matcher {
    const alternatives = [parseAll(opener)]
    for (;;) {
      const token = tokens[next]
      if (token?.kind !== 'OR') break
      next += 1
      alternatives.push(parseAll(token.at))
    }
    return (issue) => alternatives.some((matches) => matches(issue))
  }

  function parseAll(opener: number): Matcher {
    const items: Matcher[] = []
    for (;;) {
      const token = tokens[next]
      if (token === undefined || token.kind === 'OR' || token.kind === ')') break
      items.push(parseItem())
    }
    if (items.length === 0) {
      const token = tokens[next]
      throw mistake('Here something is missing', token?.kind === 'OR' ? token.at : opener)
    }
    return (issue) => items.every((matches) => matches(issue))
  }

  function parseItem(): Matcher {
    const token = tokens[next]
    next += 1
    if (token.kind === 'term') return matcherOf(token.field, token.value, token.at)
    if (token.kind === '(') {
      const matches = parseAlternatives(token.at)
      if (tokens[next]?.kind !== ')') throw mistake('This bracket is not closed', token.at)
      next += 1
      return matches
    }
    const turned = tokens[next]
    const isDirect = turned?.at === token.at + 1
    if (!isDirect || (turned.kind !== 'term' && turned.kind !== '(')) {
      throw mistake('This - turns nothing round', token.at)
    }
    const matches = parseItem()
    return turned.kind === '(' ? matches : (issue) => !matches(issue)
  }

  if (tokens.length === 0) return () => true
  const matches = parseAlternatives(tokens[0].at)
  if (next < tokens.length) throw mistake('This bracket is not opened', tokens[next].at)
  return matches
}
