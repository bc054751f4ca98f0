import { mistake } from './mistake.js'

/** @typedef {{ kind: '(' | ')' | '-' | 'OR', at: number } | { kind: 'term', at: number, field: string | null, value: string }} Token */

const sign = /[()-]/y
const term = /(?:([^\s()":]*):)?(?:"((?:[^"\\]|\\.)*)"|([^\s()"]*))/sy

/**
 * @param {string} query
 * @returns {Token[]}
 */
export function tokensOf(query) {
  /** @type {Token[]} */
  const tokens = []
  let at = 0

  function match(pattern) {
    pattern.lastIndex = at
    return pattern.exec(query)
  }

  for (;;) {
    at += match(/\s*/y)?.[0].length ?? 0
    if (at === query.length) return tokens
    const [found] = match(sign) ?? []
    if (found !== undefined) tokens.push({ kind: found, at })
    else tokens.push(termAt(match(term), query))
    at = found === undefined ? term.lastIndex : at + 1
  }
}

/**
 * @param {RegExpExecArray} match
 * @param {string} query
 * @returns {Token}
 */
function termAt(match, query) {
  const { index: at } = match
  const [whole, field = null, quoted, word] = match
  const end = at + whole.length
  if (word === '' && query[end] === '"') throw mistake('This quote is not closed', end)
  if (field === null && word === 'OR') return { kind: 'OR', at }
  return { kind: 'term', at, field, value: word ?? quoted.replace(/\\(.)/gs, '$1') }
}
