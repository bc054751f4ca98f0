import { type Node, parseSync } from 'oxc-parser'
import type { Check } from './check.ts'
import { sourceFiles, type TextFile } from './source-files.ts'

/** What has to be understood by every browser, Internet Explorer 11 included: ECMAScript 5.1. */
const oldest = ['web/public/supported.js']

/** The node types of a script in ECMAScript 5.1, as ESTree names them. */
const known = new Set(
  `Program EmptyStatement BlockStatement ExpressionStatement IfStatement LabeledStatement BreakStatement
  ContinueStatement WithStatement SwitchStatement SwitchCase ReturnStatement ThrowStatement TryStatement CatchClause
  WhileStatement DoWhileStatement ForStatement ForInStatement DebuggerStatement FunctionDeclaration
  FunctionExpression VariableDeclaration VariableDeclarator ThisExpression ArrayExpression ObjectExpression Property
  SequenceExpression UnaryExpression BinaryExpression AssignmentExpression UpdateExpression LogicalExpression
  ConditionalExpression CallExpression NewExpression MemberExpression Identifier Literal`.split(/\s+/),
)

/** What of a script such a browser would not parse, each with its line. */
export function newerThanOldest({ path, text }: TextFile): string[] {
  const { program, errors } = parseSync(path, text, { sourceType: 'script', preserveParens: false })
  const faults = nodesOf(program).flatMap((node) => {
    const line = text.slice(0, node.start).split('\n').length
    return newerPartsOf(node, text).map((what) => `${line}: ${what}`)
  })
  return [...errors.map(({ message }) => `1: ${message}`), ...faults]
}

function newerPartsOf(node: Node, text: string): string[] {
  const parts: [boolean, string][] = [[!known.has(node.type), node.type]]
  switch (node.type) {
    case 'VariableDeclaration':
      parts.push([node.kind !== 'var', node.kind])
      break
    case 'Property':
      parts.push([node.shorthand || node.computed || node.method, 'a shorthand, computed or method property'])
      break
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      parts.push([node.async || node.generator, 'an async function or a generator'])
      parts.push([endsInComma(node, node.params, text), 'a comma after the last parameter'])
      break
    case 'CallExpression':
    case 'NewExpression':
      parts.push([endsInComma(node, node.arguments, text), 'a comma after the last argument'])
      break
    case 'CatchClause':
      parts.push([node.param === null, 'catch without a name'])
      break
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      parts.push([newerOperators.has(node.operator), node.operator])
      break
  }
  return parts.filter(([isNewer]) => isNewer).map(([, what]) => what)
}

const newerOperators = new Set(['**', '??', '**=', '??=', '&&=', '||='])

function endsInComma({ end }: Node, list: readonly Node[], text: string): boolean {
  const last = list.at(-1)
  return last !== undefined && /^\s*,\s*\)/.test(text.slice(last.end, end))
}

/** Every node of a tree, itself included. */
function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return []
  const below = Object.values(value).flatMap(nodesOf)
  return 'type' in value && typeof value.type === 'string' && 'start' in value ? [value as Node, ...below] : below
}

export const oldestJavaScriptCheck: Check = {
  name: 'what old browsers read is ECMAScript 5.1',
  run: async () => {
    const files = (await sourceFiles(['js'])).filter(({ path }) => oldest.includes(path))
    const lost = oldest.filter((path) => !files.some((file) => file.path === path))
    return [
      ...lost.map((path) => `${path}: is gone; take it out of tests/checks/oldest-javascript.ts`),
      ...files.flatMap((file) =>
        newerThanOldest(file).map((fault) => `${file.path}:${fault}; write it as Internet Explorer 11 understands it`),
      ),
    ]
  },
}
