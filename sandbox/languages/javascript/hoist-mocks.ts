import { type Expression, type Node, parseSync, type Statement } from 'oxc-parser'

const mentionsMocks = /\b(?:vi|vitest|jest)\s*\.\s*(?:mock|unmock|hoisted|deepUnmock)\b/
const hoistedCalls: ReadonlySet<string> = new Set(['mock', 'unmock', 'deepUnmock', 'hoisted'])
const mockObjects: ReadonlySet<string> = new Set(['vi', 'vitest', 'jest'])
const importOfFramework = /^const __vite_ssr_import_\d+__ = await __vite_ssr_import__\("(?:vitest|@jest\/globals)"/
const exportGetter = /^Object\.defineProperty\(__vite_ssr_exports__,/

/**
 * Moves `vi.mock`, `jest.mock`, `vi.unmock` and `vi.hoisted` in front of the imports of a compiled test script, where
 * Vitest and Jest put them, and behind the import of the framework itself.
 */
export function hoistMocks(code: string): string {
  if (!mentionsMocks.test(code)) return code
  const parsed = parseSync('module.js', code, { sourceType: 'module' })
  const statements = parsed.program.body.filter(isStatement)
  if (statements.length === 0) return code
  const ranks = statements.map((statement) => rank(statement, code))
  const text = (wanted: number) =>
    statements.flatMap((statement, at) => (ranks[at] === wanted ? [code.slice(statement.start, statement.end)] : []))
  return [0, 1, 2].flatMap(text).join('\n')
}

/** 0 comes first: the framework and the directives it needs; 1 the mocks; 2 the rest. */
function rank(statement: Statement, code: string): number {
  const start = code.slice(statement.start, statement.start + 120)
  if (importOfFramework.test(start) || exportGetter.test(start)) return 0
  if ('directive' in statement && typeof statement.directive === 'string') return 0
  if (isFrameworkRequire(start)) return 0
  return isMockStatement(statement) ? 1 : 2
}

function isFrameworkRequire(start: string): boolean {
  return /^(?:const|let|var)\s+[^=]+=\s*require\(\s*["'](?:vitest|@jest\/globals)["']\s*\)/.test(start)
}

function isMockStatement(statement: Statement): boolean {
  if (statement.type === 'ExpressionStatement') return isMockCall(statement.expression)
  if (statement.type !== 'VariableDeclaration') return false
  return statement.declarations.every(({ init }) => init !== null && isMockCall(init, 'hoisted'))
}

function isMockCall(expression: Expression, only?: string): boolean {
  const call = expression.type === 'AwaitExpression' ? expression.argument : expression
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false
  const { object, property } = call.callee
  if (property.type !== 'Identifier' || !hoistedCalls.has(property.name)) return false
  if (only !== undefined && property.name !== only) return false
  // jest.mock(…).mock(…) chains.
  if (object.type === 'CallExpression') return isMockCall(object)
  const name = object.type === 'MemberExpression' ? object.property : object
  return name.type === 'Identifier' && mockObjects.has(name.name)
}

function isStatement(node: Node): node is Statement {
  return !node.type.startsWith('Import') && !node.type.startsWith('Export')
}
