import { parseSync } from 'oxc-parser'
import type { CodeChallenge } from '../../format/challenge.ts'
import { type Report, warningAt } from '../../format/problem.ts'
import { parseYamlFile } from '../../format/yaml-file.ts'
import { lineAt } from './read-rule.ts'
import { nodesOf, statementTree } from './statement-tree.ts'

const file = 'statement.md'
const dialects: Readonly<Record<string, 'js' | 'jsx' | 'ts' | 'tsx'>> = {
  js: 'js',
  javascript: 'js',
  mjs: 'js',
  jsx: 'jsx',
  ts: 'ts',
  typescript: 'ts',
  tsx: 'tsx',
}

/** Code blocks parse as the language that they say they are in. */
export function statementCode({ statement }: CodeChallenge, report: Report): void {
  for (const { node, line } of nodesOf(statementTree(statement), 'code')) {
    const language = node.lang?.toLowerCase() ?? ''
    const fault = faultOf(language, node.value)
    if (fault === null) continue
    const mend = `mend it, or mark the block \`text\` if it is a sketch`
    report(warningAt(file, line + fault.line, `the ${language} block does not parse: ${fault.message}; ${mend}`))
  }
}

/** Its line is counted from the one that opens the block. */
function faultOf(language: string, code: string): { line: number; message: string } | null {
  const lang = dialects[language]
  if (lang !== undefined) {
    const [error] = parseSync('block', code, { lang, sourceType: 'module' }).errors
    return error ? { line: lineAt(code, error.labels[0]?.start ?? 0), message: error.message } : null
  }
  if (language === 'json') {
    try {
      JSON.parse(code)
    } catch (error) {
      return { line: 1, message: (error as Error).message }
    }
  }
  if (language !== 'yaml' && language !== 'yml') return null
  let found: { line: number; message: string } | null = null
  parseYamlFile(file, code, ({ line, message }) => {
    found ??= { line: line ?? 1, message }
  })
  return found
}
