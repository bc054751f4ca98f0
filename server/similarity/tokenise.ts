import { type ParserOptions, parseSync, visitorKeys } from 'oxc-parser'
import type { Files } from '../shared/challenges.ts'

/** A declaration or statement at the top of a file, or a member of a class, as a sequence of tokens. */
export interface Piece {
  readonly path: string
  readonly tokens: readonly string[]
  /** The line of each token, from 1. */
  readonly lines: readonly number[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** Names that come with the language, as properties: nobody who takes over a program can rename them. */
const builtIn = new Set(
  [Array, String, Map, Set, Object, Number, Math, JSON, Promise, RegExp, Date, Function, Symbol].flatMap((value) =>
    Object.getOwnPropertyNames(value).concat(
      'prototype' in value ? Object.getOwnPropertyNames(value.prototype as object) : [],
    ),
  ),
)

/**
 * The pieces of a submission, each as the kinds of its syntax tree's nodes, from outside to inside. Names that people
 * choose, values, comments, layout and types leave no trace in it, nor does the order of the pieces; operators and the
 * names of built-in methods do.
 */
export function tokenise(files: Files): Piece[] {
  return Object.entries(files).flatMap(([path, source]) => {
    const lineOf = lineFinder(source)
    const program = parse(path, source)
    if (!program) return [wordsOf(path, source, lineOf)]
    return piecesOf(program).map((node) => {
      const piece = { path, tokens: [] as string[], lines: [] as number[] }
      visit(node, (token, at) => {
        piece.tokens.push(token)
        piece.lines.push(lineOf(at))
      })
      return piece
    })
  })
}

type Add = (token: string, at: number) => void

/** Null for what is no program at all. */
function parse(path: string, source: string): Node | null {
  const lang: ParserOptions['lang'] = /\.[cm]?ts$/.test(path) ? 'ts' : 'jsx'
  const { program, errors } = parseSync(path, source, { lang, sourceType: 'module' })
  return errors.length > 0 && program.body.length === 0 ? null : (program as unknown as Node)
}

function piecesOf({ body }: Node): Node[] {
  return nodesOf(body).flatMap((statement) => {
    const declared = isNode(statement.declaration) ? statement.declaration : statement
    const inside = isNode(declared.body) && declared.body.type === 'ClassBody' ? nodesOf(declared.body.body) : null
    return inside ?? [declared]
  })
}

/** Of code that nothing can parse, the words and signs: enough to see the same text again. */
function wordsOf(path: string, source: string, lineOf: (at: number) => number): Piece {
  const words = [...source.matchAll(/\w+|[^\s\w]/g)]
  return {
    path,
    tokens: words.map(([word]) => (/^\w/.test(word) ? 'word' : word)),
    lines: words.map(({ index }) => lineOf(index)),
  }
}

function visit(node: Node, add: Add): void {
  if (node.type.startsWith('TS')) {
    // Of a type assertion counts what is asserted; a type itself does nothing.
    if (isNode(node.expression)) visit(node.expression, add)
    return
  }
  add(kindOf(node), node.start)
  let inner = 0
  for (const key of visitorKeys[node.type] ?? []) {
    for (const child of nodesOf(node[key])) {
      const isProperty = node.type === 'MemberExpression' && key === 'property' && node.computed === false
      if (isProperty && builtIn.has(String(child.name))) add(String(child.name), child.start)
      else visit(child, add)
      inner += 1
    }
  }
  if (inner > 0) add(')', Math.max(node.end - 1, node.start))
}

function kindOf(node: Node): string {
  if (typeof node.operator === 'string') return `${node.type} ${node.operator}`
  if (node.type === 'Literal') return `Literal ${node.regex ? 'regex' : typeof node.value}`
  return node.type
}

function nodesOf(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Finds the line of a place, from 1. */
function lineFinder(source: string): (at: number) => number {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (at) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
