import { parseSync, Visitor } from 'oxc-parser'
import { lineAt } from './read-rule.ts'

export interface TestBody {
  readonly name: string
  readonly line: number
  /** The body's text without white space. */
  readonly content: string
}

/** The tests of a script whose names are written out. A body that takes parameters differs by them and is left out. */
export function testBodies(path: string, text: string): TestBody[] {
  const bodies: TestBody[] = []
  new Visitor({
    CallExpression({ callee, arguments: [title, body], start }) {
      if (callee.type !== 'Identifier' || !['test', 'it'].includes(callee.name)) return
      if (title?.type !== 'Literal' || typeof title.value !== 'string') return
      if (body?.type !== 'ArrowFunctionExpression' && body?.type !== 'FunctionExpression') return
      if (body.params.length > 0) return
      const content = text.slice(body.start, body.end).replace(/\s+/g, '')
      bodies.push({ name: title.value, line: lineAt(text, start), content })
    },
  }).visit(parseSync(path, text).program)
  return bodies
}
