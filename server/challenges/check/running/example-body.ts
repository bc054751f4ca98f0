import { parseSync } from 'oxc-parser'

type Body = { readonly script: string } | { readonly fault: string; readonly line: number }

/**
 * Makes the body of a test of an example. Where a comment stands behind an expression, on its line or on those below,
 * it says what the expression gives (`// 3`, `// { a: 1 }`) or that it throws (`// throws "window"`).
 *
 * @param line of the statement on which the block opens
 */
export function exampleBody(code: string, line: number): Body {
  const { program, comments, errors } = parseSync('example', code, { lang: 'ts', sourceType: 'module' })
  const lineOf = (offset: number) => line + code.slice(0, offset).split('\n').length
  const [error] = errors
  if (error) return { fault: `the example does not parse: ${error.message}`, line: lineOf(error.labels[0]?.start ?? 0) }
  const parts: string[] = []
  let checks = 0
  program.body.forEach((statement, index) => {
    const text = code.slice(statement.start, statement.end)
    if (statement.type === 'ImportDeclaration') return
    const next = program.body[index + 1]?.start ?? code.length
    const says = comments.filter(({ type, start }) => type === 'Line' && start >= statement.end && start < next)
    const expected = contiguous(code, statement.end, says)
    if (statement.type !== 'ExpressionStatement' || expected === null) {
      parts.push(text)
      return
    }
    checks++
    const { expression } = statement
    parts.push(assertion(code.slice(expression.start, expression.end), expected, lineOf(statement.start)))
  })
  if (checks === 0) return { fault: 'the example shows no result; write it in a comment: `half(4) // 2`', line }
  return { script: parts.join('\n') }
}

/** The comments that follow without an empty line between, as one text. */
function contiguous(
  code: string,
  from: number,
  comments: readonly { readonly value: string; readonly start: number; readonly end: number }[],
): string | null {
  const lines: string[] = []
  let end = from
  for (const comment of comments) {
    if (/\n\s*\n/.test(code.slice(end, comment.start))) break
    lines.push(comment.value)
    end = comment.end
  }
  return lines.length === 0 ? null : lines.join('\n').trim()
}

function assertion(expression: string, expected: string, line: number): string {
  const [, part] = /^throws\b\s*(.*)$/s.exec(expected) ?? []
  const label = JSON.stringify(`line ${line}`)
  if (part !== undefined) return `await expect(async () => (${expression}), ${label}).rejects.toThrow(${part})`
  const parses = parseSync('value', `(${expected})`, { lang: 'js', sourceType: 'module' }).errors.length === 0
  const value = parses ? `(${expected})` : JSON.stringify(expected)
  return `expect(await (${expression}), ${label}).toEqual(${value})`
}
